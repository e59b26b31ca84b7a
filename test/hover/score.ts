import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { readLabels } from './labels';
import { readPackTerms } from './packTerms';
import { scoreHovers } from './scores';

/** What was reached on the project's own labelled files, in percent: below it something has got worse. */
const floors = { precision: 93.5, recall: 94.9, silence: 95.6 };
const own = 'test/hover/check';
const folders = process.env.HOVER_LABELS?.split(delimiter) ?? [own];

const { terms, names } = await readPackTerms();
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
for (const folder of folders) {
  if (!existsSync(folder)) {
    console.log(`${folder} isn’t here: left out.`);
    continue;
  }
  const scores = await scoreHovers(await readLabels(folder), terms, names);
  const { precision, recall, f1, silence, shares, misses } = scores;
  console.log(`${folder}: precision ${percent(precision)}, recall on core terms ${percent(recall)}, F1 ${percent(f1)}, silent on other senses ${percent(silence)}`);
  for (const [key, { right, of }] of [...shares].sort()) console.log(`  ${key.padEnd(20)} ${percent(right / of).padStart(8)} of ${of}`);
  if (process.argv.includes('--misses')) for (const miss of misses) console.log(`  ${miss}`);
  if (folder !== own) continue;
  for (const [name, floor] of Object.entries(floors) as [keyof typeof floors, number][]) {
    if (100 * scores[name] >= floor) continue;
    console.error(`The ${name} has fallen below ${floor} %.`);
    process.exitCode = 1;
  }
}

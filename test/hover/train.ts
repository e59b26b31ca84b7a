import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TermForms } from '../../src/core/content/packIndex';
import type { TermDocument } from '../../src/core/terms/fileEvidence';
import { featureNames } from '../../src/core/terms/senseModel';
import { labelledDocument, readLabels, type Label, type LabelledFiles } from './labels';
import { readPackTerms } from './packTerms';

/**
 * Fits the weights of the model of senses to the labelled files in `test/hover/train`, and to the built-in answers, whose
 * authors link words to the terms that they mean, and to forms that stand alone: a logistic regression with a
 * penalty on the squares of the weights, by gradient descent from zero, so that each run gives the same. With
 * `--check` it only tells whether the weights that are there are those that it gives.
 */
const file = 'src/core/terms/senseWeights.json';
const penalty = 0.0003;
const rounds = 3_000;
const rate = 0.2;
const momentum = 0.9;

interface Example {
  readonly features: readonly number[];
  readonly meant: 0 | 1;
}

async function readExamples(): Promise<Example[]> {
  const { terms, forms } = await readPackTerms();
  const files = [await readLabels('test/hover/train'), await readLinks(), bareForms(forms)];
  const examples: Example[] = [];
  for (const { labels, text } of files) {
    const documents = new Map<string, TermDocument>();
    for (const label of labels) {
      const document = documents.get(label.file) ?? labelledDocument(label.file, await text(label.file));
      documents.set(label.file, document);
      for (const { termId, features } of terms.readings(document, label.line, label.character)) {
        if (!features) continue;
        if (label.expect === null) examples.push({ features, meant: 0 });
        else if (termId === label.expect || label.accept?.includes(termId)) examples.push({ features, meant: 1 });
      }
    }
  }
  return examples;
}

/** Forms that seldom mean anything else, with nothing around them that tells: there they mean the term. One in twenty will do. */
function bareForms(terms: readonly TermForms[]): Pick<LabelledFiles, 'labels' | 'text'> {
  const texts = new Map<string, string>();
  const labels = terms
    .flatMap(({ id, senses }) => senses?.seldom.map((form) => ({ id, form })) ?? [])
    .filter((_, at) => at % 20 === 0)
    .map(({ id, form }, at): Label => {
      const file = `${at}.${at % 2 === 0 ? 'md' : 'py'}`;
      const before = at % 2 === 0 ? 'We use ' : '# ';
      texts.set(file, `${before}${form} here.\n`);
      return { file, line: 0, character: before.length + 1, text: form, expect: id, kind: 'prose' };
    });
  return { labels, text: (file) => Promise.resolve(texts.get(file) ?? '') };
}

/** The built-in answers without their links, each of which is a label. */
async function readLinks(): Promise<Pick<LabelledFiles, 'labels' | 'text'>> {
  const texts = new Map<string, string>();
  const labels: Label[] = [];
  for (const language of ['en', 'fr']) {
    for (const name of (await readdir(join('content', language))).sort()) {
      const file = `${language}__${name}`;
      const [, , body = ''] = (await readFile(join('content', language, name), 'utf8')).split(/^---$/m, 3);
      const lines = body.split('\n').map((marked, line) => {
        let plain = '';
        let done = 0;
        for (const { 0: link, 1: text = '', 2: kind, 3: id = '', index } of marked.matchAll(/\[([^\]]*)\]\((term|question):([\w-]+)\)/g)) {
          plain += marked.slice(done, index);
          if (kind === 'term') labels.push({ file, line, character: plain.length + Math.floor(text.length / 2), text, expect: id, kind: 'prose' });
          plain += text;
          done = index + link.length;
        }
        return plain + marked.slice(done);
      });
      texts.set(file, lines.join('\n'));
    }
  }
  return { labels, text: (file) => Promise.resolve(texts.get(file) ?? '') };
}

/** Gradient descent over features that are brought to the same spread, so that the penalty treats them alike. */
function fit(examples: readonly Example[]): number[] {
  const spread = featureNames.map((_, at) => Math.hypot(...examples.map(({ features }) => features[at] ?? 0)) / Math.sqrt(examples.length) || 1);
  let weights = featureNames.map(() => 0);
  let speed = featureNames.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => penalty * weight);
    const given = weights.map((weight, at) => weight / (spread[at] ?? 1));
    for (const { features, meant } of examples) {
      const error = (senseProbability(features, given) - meant) / examples.length;
      for (let at = 0; at < slope.length; at++) slope[at] = (slope[at] ?? 0) + (error * (features[at] ?? 0)) / (spread[at] ?? 1);
    }
    speed = speed.map((each, at) => momentum * each - rate * (slope[at] ?? 0));
    weights = weights.map((weight, at) => weight + (speed[at] ?? 0));
  }
  return weights.map((weight, at) => Math.round((1000 * weight) / (spread[at] ?? 1)) / 1000);
}

function senseProbability(features: readonly number[], weights: readonly number[]): number {
  const odds = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

const examples = await readExamples();
const weights = fit(examples);
const right = examples.filter(({ features, meant }) => (senseProbability(features, weights) >= 0.5 ? 1 : 0) === meant).length;
console.log(`${examples.length} examples, ${((100 * right) / examples.length).toFixed(1)} % of them right`);
const fresh = `${JSON.stringify(weights)}\n`;
if (!process.argv.includes('--check')) {
  await writeFile(file, fresh);
  for (const [at, name] of featureNames.entries()) console.log(`  ${name.padEnd(32)} ${(weights[at] ?? 0).toFixed(2).padStart(6)}`);
} else if (fresh !== (await readFile(file, 'utf8'))) {
  console.error(`${file} isn’t what the labelled files give: run npm run hover:train.`);
  process.exitCode = 1;
}

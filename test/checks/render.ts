// Checks that everything in the pack renders, in `content/` or the folder given: every text of every question and every
// definition goes through the webviews' own code in a real browser. Each problem comes with its file and line.
import type { Question } from '../../src/core/content/pack';
import { parsePack } from '../../src/core/content/packParser';
import { openPlainPage } from '../browser/plainPage';
import { launchBrowser } from '../host/chromium';
import { readPackFolder } from './packFolder';
import type { Outcome, Text } from './renderPage';

interface Place {
  readonly file: string;
  /** Text of the file that stands before or at the one rendered. */
  readonly anchor: string;
}

const folder = process.argv[2] ?? 'content';
const columnWidth = 700;
const style = `:root { --vscode-font-family: system-ui, sans-serif; --vscode-editor-font-family: monospace; } #column { width: ${columnWidth}px; margin: 20px; }`;

/** The texts of a question, each as the page that shows it renders it: only the sections of the answer have figures. */
function textsOf({ title, oneBreath, explanation, listensFor, traps, figures, followUps, quiz }: Question): Text[] {
  const inline = (markdown: string): Text => ({ markdown, inline: true, figures: {} });
  const block = (markdown: string): Text => ({ markdown, inline: false, figures: {} });
  return [
    inline(title),
    ...[oneBreath, explanation, listensFor, traps].map((markdown) => ({ markdown, inline: false, figures })),
    ...followUps.flatMap(({ question, answer }) => [inline(question), block(answer)]),
    ...quiz.flatMap(({ stem, options }) => [block(stem), ...options.flatMap(({ text, explanation: why }) => [inline(text), block(why)])]),
  ];
}

/** The line on which a piece of a text stands in a file: the first one after the anchor that holds the piece's start. */
function lineOf(file: string, anchor: string, piece = anchor): number {
  const content = files.get(file) ?? '';
  const firstLine = (text: string): string => text.trim().split('\n')[0]?.trim() ?? '';
  const start = Math.max(0, content.indexOf(firstLine(anchor)));
  const exact = content.indexOf(firstLine(piece), start);
  // A definition is folded, so that only its start can be found.
  return content.slice(0, exact < 0 ? start : exact).split('\n').length;
}

const started = Date.now();
const files = await readPackFolder(folder);
const { pack } = parsePack(files);
const work: readonly (Text & Place)[] = [
  ...(pack?.questions.flatMap((question) =>
    textsOf(question).map((text) => ({ ...text, file: `${question.language}/${question.id}.md`, anchor: text.markdown }))) ?? []),
  ...(pack?.terms.flatMap(({ id, language, term, definition }) => {
    const place = { file: `glossary.${language}.yaml`, anchor: `- id: ${id}\n`, figures: {} };
    return [{ ...place, markdown: term, inline: true }, { ...place, markdown: definition, inline: false }];
  }) ?? []),
];
const problems: string[] = [];
const outcomes: Outcome[] = [];
const browser = await launchBrowser(console.log);
try {
  const page = await openPlainPage(browser, {
    entry: 'test/checks/renderPage.ts',
    viewport: { width: columnWidth + 60, height: 900 },
    body: '<div id="column" class="markdown"></div>',
    style,
    onError: (message) => problems.push(`the page: ${message}`),
  });
  for (const { file, anchor, ...text } of work) {
    const outcome = await page.evaluate((given) => window.renderText(given), text);
    outcomes.push(outcome);
    for (const { message, source } of outcome.faults) problems.push(`${folder}/${file}:${lineOf(file, anchor, source)}: ${message}`);
  }
} finally {
  await browser.close();
}

for (const problem of problems) console.error(problem);
const total = (count: 'formulas' | 'diagrams' | 'figures'): number => outcomes.reduce((sum, outcome) => sum + outcome[count], 0);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`${outcomes.length} texts, ${total('formulas')} formulas, ${total('diagrams')} diagrams and ${total('figures')} figures rendered in ${seconds} s, ${problems.length} problems`);
if (problems.length > 0 || outcomes.length === 0) process.exitCode = 1;

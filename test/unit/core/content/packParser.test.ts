import assert from 'node:assert/strict';
import { parsePack } from '../../../../src/core/content/packParser';

const manifest = `id: tiny
version: 1.0.0
title: {en: Tiny, fr: Petit}
languages: [en, fr]
levels:
  - {id: basic, title: {en: Basic, fr: Débutant}, questions: [lora]}
`;

const answer = (over: Partial<Record<'front' | 'explanation' | 'followUps' | 'quiz', string>> = {}): string => `---
${over.front ?? `title: What is LoRA?
tags: [fine-tuning]
terms: [lora]
sources:
  - {title: LoRA, authors: Hu et al., year: 2022, venue: ICLR, url: "https://arxiv.org/abs/2106.09685"}`}
---
## In one breath
Thin matrices beside frozen weights.

## Explanation
${over.explanation ?? 'See [LoRA](term:lora) and [itself](question:lora).'}

## What the interviewer listens for
- **The formula.** With its scale.

## Traps
- **A layer on top.** It isn't one.

## Likely follow-ups
${over.followUps ?? '- **Does it add latency?** Not once merged.'}

## Quiz
${over.quiz ?? quiz()}
`;

const quiz = (right = 1): string => `### What share is trained?
${[0, 1, 2, 3].map((place) => `- [${place === right ? 'x' : ' '}] Option ${place}\n  Because of ${place}.`).join('\n')}
`;

const french = (text: string): string =>
  text
    .replace('In one breath', 'En bref')
    .replace('## Explanation', '## Explication')
    .replace('What the interviewer listens for', 'Ce que le recruteur veut entendre')
    .replace('## Traps', '## Pièges')
    .replace('Likely follow-ups', 'Questions de relance');

const glossary = `- id: lora
  term: low-rank adaptation (LoRA)
  aliases: [LoRA]
  definition: Thin matrices are trained.
  questions: [lora]
  see: []
`;

function files(changes: Record<string, string | undefined> = {}): Map<string, string> {
  const all: Record<string, string | undefined> = {
    'pack.yaml': manifest,
    'en/lora.md': answer(),
    'fr/lora.md': french(answer()),
    'glossary.en.yaml': glossary,
    'glossary.fr.yaml': glossary,
    ...changes,
  };
  return new Map(Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

const said = (changes: Record<string, string | undefined>): string[] =>
  parsePack(files(changes)).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);

suite('A pack', () => {
  test('is read whole, with every section in its place', () => {
    const { pack, problems } = parsePack(files());
    assert.deepEqual(problems, []);
    const [english, inFrench] = pack?.questions ?? [];
    assert.equal(english?.title, 'What is LoRA?');
    assert.equal(english.oneBreath, 'Thin matrices beside frozen weights.');
    assert.deepEqual(english.followUps, [{ question: 'Does it add latency?', answer: 'Not once merged.' }]);
    assert.deepEqual(english.sources, [{ title: 'LoRA', authors: 'Hu et al.', year: 2022, venue: 'ICLR', url: 'https://arxiv.org/abs/2106.09685' }]);
    assert.equal(english.quiz[0]?.id, 'lora#1');
    assert.deepEqual(english.quiz[0].options[1], { text: 'Option 1', explanation: 'Because of 1.', right: true });
    assert.equal(inFrench?.language, 'fr');
    assert.equal(inFrench.traps, english.traps);
    assert.equal(pack?.terms.length, 2);
  });

  test('without a pack.yaml is no pack, and says so once', () => {
    const { pack, problems } = parsePack(new Map());
    assert.equal(pack, undefined);
    assert.deepEqual(problems, [{ file: 'pack.yaml', line: 1, message: 'the pack has no pack.yaml' }]);
  });

  test('with one broken question keeps the others', () => {
    const { pack, problems } = parsePack(files({ 'en/lora.md': 'no front matter' }));
    assert.deepEqual(pack?.questions.map(({ language }) => language), ['fr']);
    assert.equal(problems.length, 1);
  });
});

suite('A problem is reported with its file and line', () => {
  const cases: readonly [name: string, changes: Record<string, string | undefined>, expected: string][] = [
    ['a missing question', { 'fr/lora.md': undefined }, 'fr/lora.md:1: the question "lora" is missing in fr'],
    ['a question of no level', { 'en/other.md': answer() }, 'en/other.md:1: no level of pack.yaml holds the question "other"'],
    ['a missing title', { 'en/lora.md': answer({ front: 'sources:\n  - {title: T, authors: A, year: 2020, venue: V}' }) }, 'en/lora.md:2: title is missing'],
    ['no source', { 'en/lora.md': answer({ front: 'title: T' }) }, 'en/lora.md:1: the question has no sources'],
    ['a source without a year', { 'en/lora.md': answer({ front: 'title: T\nsources:\n  - {title: T, authors: A, venue: V}' }) }, 'en/lora.md:4: the source has no year'],
    ['an address that is not https', { 'en/lora.md': answer({ front: 'title: T\nsources:\n  - {title: T, authors: A, year: 2020, url: "javascript:x"}' }) }, `en/lora.md:4: the address of the source isn't an https one: javascript:x`],
    ['a dead link to a term', { 'en/lora.md': answer({ explanation: 'A\n\n[x](term:nothing)' }) }, 'en/lora.md:14: there is no term "nothing"'],
    ['a dead link to a question', { 'en/lora.md': answer({ explanation: '[x](question:nothing)' }) }, 'en/lora.md:12: there is no question "nothing"'],
    ['a figure that is not there', { 'en/lora.md': answer({ explanation: '![curve](../figures/none.svg)' }) }, 'en/lora.md:12: there is no figure "../figures/none.svg" in the pack'],
    ['an external picture', { 'en/lora.md': answer({ explanation: '![curve](https://example.org/a.png)' }) }, 'en/lora.md:12: there is no figure "https://example.org/a.png" in the pack'],
    ['a figure without a text alternative', { 'figures/a.svg': '<svg/>', 'en/lora.md': answer({ explanation: '![](../figures/a.svg)' }) }, 'en/lora.md:12: the figure has no text alternative'],
    ['an unknown section', { 'en/lora.md': answer().replace('## Traps', '## Pitfalls') }, 'en/lora.md:17: unknown section "Pitfalls"'],
    ['a missing section', { 'en/lora.md': answer().replace('## Traps', '## Pitfalls') }, 'en/lora.md:1: the section "Traps" is missing'],
    ['an empty section', { 'en/lora.md': answer({ explanation: '' }) }, 'en/lora.md:11: the section "Explanation" is empty'],
    ['a follow-up without bold', { 'en/lora.md': answer({ followUps: '- Does it?' }) }, 'en/lora.md:21: a follow-up is a bullet with the question in bold, then its answer'],
    ['three options', { 'en/lora.md': answer({ quiz: quiz().replace(/- \[ \] Option 3\n.*\n/, '') }) }, 'en/lora.md:24: a quiz item has four options, this one has 3'],
    ['no right option', { 'en/lora.md': answer({ quiz: quiz(9) }) }, 'en/lora.md:24: a quiz item has one right option, this one has 0'],
    ['two right options', { 'en/lora.md': answer({ quiz: quiz().replace('[ ]', '[x]') }) }, 'en/lora.md:24: a quiz item has one right option, this one has 2'],
    ['an option without explanation', { 'en/lora.md': answer({ quiz: quiz().replace('  Because of 2.\n', '') }) }, 'en/lora.md:29: the option has no explanation'],
    ['quizzes that differ between languages', { 'fr/lora.md': french(answer({ quiz: quiz(2) })) }, 'fr/lora.md:1: the quiz differs from the one in en: the same items in the same order with the same option right'],
    ['a term twice', { 'glossary.en.yaml': glossary + glossary }, 'glossary.en.yaml:7: the term "lora" stands twice'],
    ['a term without a definition', { 'glossary.en.yaml': `${glossary}- {id: rank, term: rank}\n` }, 'glossary.en.yaml:7: the term has no definition'],
    ['a definition that is too long', { 'glossary.en.yaml': glossary.replace('Thin', 'thin '.repeat(80)) }, 'glossary.en.yaml:1: the definition of "lora" has 83 words, at most 70 are allowed'],
    ['a term of one language only', { 'glossary.fr.yaml': '[]' }, 'glossary.fr.yaml:1: the term "lora" is missing in fr, it stands in en'],
    ['a dead "see"', { 'glossary.en.yaml': glossary.replace('see: []', 'see: [rank]') }, 'glossary.en.yaml:6: there is no term "rank"'],
    ['a question in two levels', { 'pack.yaml': `${manifest}  - {id: more, title: {en: M, fr: M}, questions: [lora]}\n` }, 'pack.yaml:7: the question "lora" already stands in the level "basic"'],
    ['an id that is none', { 'pack.yaml': manifest.replace('id: tiny', 'id: Tiny Pack') }, `pack.yaml:1: "Tiny Pack" isn't an id: lower-case words joined by hyphens`],
    ['a title missing in a language', { 'pack.yaml': manifest.replace(', fr: Débutant', '') }, 'pack.yaml:6: the title has no fr'],
    ['two terms of one form', { 'glossary.en.yaml': `${glossary}- {id: adapter, term: adapter, aliases: [LoRA], definition: D}\n`, 'glossary.fr.yaml': `${glossary}- {id: adapter, term: adaptateur, definition: D}\n` }, 'glossary.en.yaml:7: the form "LoRA" already belongs to the term "lora"'],
  ];
  for (const [name, changes, expected] of cases) {
    test(name, () => assert.ok(said(changes).includes(expected), `${expected}\nis not among\n${said(changes).join('\n')}`));
  }

  test('a YAML error, on its line', () => {
    assert.match(said({ 'glossary.en.yaml': `${glossary}- id: [` })[0] ?? '', /^glossary\.en\.yaml:7: /);
  });

  test('marks inside code and formulas mean nothing', () => {
    const explanation = '```python\n## Traps\n# [x](term:nothing)\n```\n\n$$\n## Quiz\n$$';
    assert.deepEqual(said({ 'en/lora.md': answer({ explanation }) }), []);
  });
});

import assert from 'node:assert/strict';
import type { Pack } from '../../../src/core/content/pack';
import { parsePack } from '../../../src/core/content/packParser';
import { packProblems } from '../../checks/packProblems';
import { packRules, unlinkedTerms } from '../../checks/packRules';

interface Parts {
  readonly sources?: string;
  readonly breath?: string;
  readonly explanation?: string;
  readonly items?: number;
}

const source = (url: string): string => `  - {title: LoRA, authors: Hu et al., year: 2022, url: "${url}"}`;
const quizItem = (place: number): string =>
  `### Item ${place}\n${[0, 1, 2, 3].map((option) => `- [${option === place % 4 ? 'x' : ' '}] ${['One', 'Two', 'Six', 'Ten'][option] ?? ''}\n  Because.`).join('\n')}`;

const answer = ({ sources = source('https://arxiv.org/abs/2106.09685'), breath = 'Thin matrices.', explanation = 'See [LoRA](term:lora).', items = 5 }: Parts = {}): string => `---
title: What is LoRA
tags: [x]
terms: [lora, rank]
sources:
${sources}
---
## In one breath
${breath}

## Explanation
${explanation}

## What the interviewer listens for
- **One.** Two.

## Traps
- **One.** Two.

## Likely follow-ups
- **One.** Two.

## Quiz
${Array.from({ length: items }, (_, index) => quizItem(index)).join('\n')}
`;

const french = (text: string): string =>
  ['In one breath/En bref', '## Explanation/## Explication', 'What the interviewer listens for/Ce que le recruteur veut entendre', 'Traps/Pièges', 'Likely follow-ups/Questions de relance']
    .map((pair) => pair.split('/'))
    .reduce((result, [from = '', to = '']) => result.replace(from, to), text);

const manifest = 'id: tiny\nversion: 1.0.0\ntitle: {en: T, fr: P}\nlanguages: [en, fr]\nlevels:\n  - {id: basic, title: {en: B, fr: D}, questions: [lora]}\n';
const glossary = (questions = '[lora]'): string => ['lora', 'rank'].map((id) => `- id: ${id}\n  term: ${id}\n  definition: A word.\n  questions: ${id === 'rank' ? questions : '[lora]'}\n`).join('');

function read(english: Parts, inFrench: Parts = english, rankQuestions?: string): { pack: Pack; files: Map<string, string> } {
  const files = new Map([
    ['pack.yaml', manifest],
    ['en/lora.md', answer(english)],
    ['fr/lora.md', french(answer(inFrench))],
    ['glossary.en.yaml', glossary(rankQuestions)],
    ['glossary.fr.yaml', glossary()],
  ]);
  const { pack, problems } = parsePack(files);
  assert.deepEqual(problems, []);
  if (!pack) throw new Error('unreadable');
  return { pack, files };
}

function said(...parts: Parameters<typeof read>): string[] {
  const { pack, files } = read(...parts);
  return packRules(pack, files).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

suite('The rules for a pack', () => {
  test('a good one meets', () => assert.deepEqual(said({}), []));
  test('an answer in one breath has at most 70 words, marks not counted', () => {
    assert.deepEqual(said({ breath: `${'mot '.repeat(70)}: — !` }), []);
    assert.match(said({ breath: 'mot '.repeat(71) })[1] ?? '', /^fr\/lora\.md:8: "En bref" has 71 words/);
  });
  test('there are at most four sources', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => source(`https://${name}.org/x`)).join('\n');
    assert.match(said({ sources: five })[0] ?? '', /^en\/lora\.md:5: there are 5 sources/);
  });
  for (const [url, right] of [
    ['https://arxiv.org/abs/1312.6114', true],
    ['https://arxiv.org/pdf/2106.09685', false],
    ['https://arxiv.org/abs/2106.09685v2', false],
    ['https://www.arxiv.org/abs/2106.09685', false],
    ['https://doi.org/10.1162/tacl_a_00638', true],
    ['https://dx.doi.org/10.1162/tacl_a_00638', false],
    ['https://doi.org/abc', false],
    ['https://openreview.net/forum?id=1', true],
  ] as const) {
    test(`the address ${url} is ${right ? 'right' : 'wrong'}`, () => {
      const found = said({ sources: source(url) });
      if (right) assert.deepEqual(found, []);
      else assert.match(found[0] ?? '', /^en\/lora\.md:6: the address ".*" should have the form/);
    });
  }
  test('the chief term is linked, the others may be not', () => {
    assert.match(said({ explanation: 'See [rank](term:rank).' })[0] ?? '', /^en\/lora\.md:4: the chief term "lora" is linked nowhere/);
    assert.match(said({ explanation: '```text\n[LoRA](term:lora)\n```' })[0] ?? '', /chief term/);
    const { pack, files } = read({});
    assert.deepEqual(pack.questions.map((question) => unlinkedTerms(question, files.get(`${question.language}/lora.md`) ?? '')), [['rank'], ['rank']]);
  });
  test('the languages have the same links', () => {
    const found = said({ explanation: '[LoRA](term:lora) [q](question:lora)' }, { explanation: '[LoRA](term:lora)\n[rang](term:rank) [x](term:lora)' });
    assert.deepEqual(found, ["fr/lora.md:13: the link term:rank isn't in the en text", 'fr/lora.md:1: the link question:lora of the en text (line 12) is missing']);
  });
  test('every term has a question', () => assert.deepEqual(said({}, {}, '[]'), ['glossary.en.yaml:5: no question explains the term "rank"']));
  test('a phrase in which a term isn’t meant has one of its forms, and is none', () => {
    const phrases = (not: string) => said({}, {}, `[lora]\n  sense: matrices\n  not: [${not}]`);
    assert.deepEqual(phrases('military rank, TopRank'), []);
    assert.deepEqual(phrases('Ranks, first place'), ['glossary.en.yaml:5: "Ranks" is a form of the term "rank"', 'glossary.en.yaml:5: "first place" has no form of the term "rank"']);
  });
  test('a diagram has a title and a text alternative', () => {
    const explanation = (lines: string) => `[LoRA](term:lora)\n\n\`\`\`mermaid\nflowchart LR\n${lines}\n  a --> b\n\`\`\`\n\naccDescr: outside`;
    assert.deepEqual(said({ explanation: explanation('  accTitle: T\n  accDescr: D') }), []);
    assert.deepEqual(said({ explanation: explanation('  accTitle: T\n  accDescr:') }), ['en', 'fr'].map((language) => `${language}/lora.md:14: the diagram has no accDescr`));
    assert.equal(said({ explanation: explanation('') }).length, 4);
  });
});

suite('All problems of a pack', () => {
  test('come from rules, typography and fairness, by file and line', () => {
    const { pack, files } = read({ items: 4, breath: 'mot '.repeat(71), explanation: 'See [LoRA](term:lora): 0.5' });
    const found = packProblems(pack, files).map(({ file, line, message }) => `${file}:${line}: ${message.split(/[,(:]/)[0] ?? ''}`);
    assert.deepEqual(found, [
      'en/lora.md:8: "In one breath" has 71 words',
      'en/lora.md:23: the quiz has fewer than 5 items',
      'fr/lora.md:8: "En bref" has 71 words',
      'fr/lora.md:12: no no-break space ',
      'fr/lora.md:12: decimal point',
      'fr/lora.md:23: the quiz has fewer than 5 items',
    ]);
  });
  test('an item about its options stands on its line', () => {
    const { pack, files } = read({});
    const text = (files.get('en/lora.md') ?? '').replace(/(Item 2\n[^]*?)Six/, '$1All of the above');
    const changed = new Map(files).set('en/lora.md', text);
    const again = parsePack(changed).pack ?? pack;
    const found = packProblems(again, changed).find(({ message }) => message.includes('other options'));
    assert.equal(text.split('\n')[(found?.line ?? 0) - 1], '### Item 2');
  });
});

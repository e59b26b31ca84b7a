import assert from 'node:assert/strict';
import type { Pack, QuizItem } from '../../../src/core/content/pack';
import { quizFairness, unfairFigures } from '../../checks/quizFairness';
import { question } from '../fakes';

const manifest: Pack['manifest'] = { id: 'tiny', version: '1.0.0', title: {}, languages: ['en', 'fr'], levels: [] };

/** An item of these options, the right one marked with a `*` before it. */
const item = (id: string, ...options: readonly string[]): QuizItem => ({
  id,
  stem: id,
  options: options.map((option) => ({ text: option.replace(/^\*/, ''), explanation: '', right: option.startsWith('*') })),
});

function measure(items: readonly QuizItem[], title = 'What is LoRA?', language = 'en') {
  const pack: Pack = { manifest, questions: [question('lora', { language, title, quiz: items })], terms: [] };
  return quizFairness(pack, language);
}

suite('The fairness of quizzes: places', () => {
  const placed = (counts: readonly number[]) =>
    measure(counts.flatMap((count, place) => Array.from({ length: count }, (_, index) => item(`q#${place}${index}`, ...['a', 'b', 'c', 'd'].map((text, at) => (at === place ? `*${text}` : text))))));

  test('are counted', () => assert.deepEqual(placed([1, 0, 2, 4]).places, [1, 0, 2, 4]));
  const cases: readonly [counts: readonly number[], p: number][] = [
    [[10, 10, 10, 10], 1],
    [[12, 9, 11, 8], 0.8013],
    [[20, 10, 6, 4], 0.0017],
    [[40, 0, 0, 0], 0],
  ];
  for (const [counts, p] of cases) test(`${counts.join(', ')} have the p-value ${p}`, () => assert.ok(Math.abs(placed(counts).placesP - p) < 0.00006, String(placed(counts).placesP)));
  test('that lean to one side are told', () => assert.match(unfairFigures(placed([20, 10, 6, 4])).join('\n'), /stand at 20, 10, 6, 4 in the files: p = 0\.0017/));
  test('of no items are fair', () => assert.deepEqual(unfairFigures(measure([])), []));
});

suite('The fairness of quizzes: strategies', () => {
  const scores = (options: readonly string[], title?: string, language?: string) => measure([item('q#1', ...options)], title, language).scores;

  test('the longest option scores by its plain text', () => {
    assert.equal(scores(['*longest', 'short', 'brief', 'tiny']).longest, 1);
    assert.equal(scores(['*longest', '[tiny](term:very-long-target-of-a-link)', 'b', 'c']).longest, 1);
    assert.equal(scores(['longest', '*short', 'brief', 'tiny']).longest, 0);
  });
  test('a tie shares the point', () => {
    assert.equal(scores(['*same', 'size', 'a', 'b']).longest, 0.5);
    assert.equal(scores(['*a', 'b', 'c', 'd']).hedges, 0.25);
    assert.equal(scores(['a', 'same', 'size', '*b']).longest, 0);
  });
  test('hedges and numbers count alike, in English', () => {
    assert.equal(scores(['*It often helps', 'It always helps', 'It helps', 'It never helps']).hedges, 1);
    assert.equal(scores(['*It may help, usually', 'It helps 3 times', 'It helps', 'It never helps']).hedges, 1);
    assert.equal(scores(['*It often helps', 'It costs 1,024.5 units', 'It helps', 'It never helps']).hedges, 0.5);
    assert.equal(scores(['*The canvas', 'mayhem', 'softened', 'can']).hedges, 0);
  });
  test('and in French, with accents and compounds', () => {
    assert.equal(scores(['*En général, ça aide', 'Ça aide', 'Ça n’aide jamais', 'Peut-on savoir'], '', 'fr').hedges, 1);
    assert.equal(scores(['*Peut-être', 'Jamais', 'Toujours', 'Non'], '', 'fr').hedges, 1);
    assert.equal(scores(['*65\u202f536 poids', 'Jamais', 'Toujours', 'Non'], '', 'fr').hedges, 1);
  });
  test('words of the title count without accents or capitals, short ones not at all', () => {
    assert.equal(scores(['*Les modeles generatifs', 'un modèle', 'génératifs', 'autre'], 'Les modèles génératifs').title, 1);
    assert.equal(scores(['*What now', 'is it so', 'the one', 'none'], 'What is the one?').title, 1);
    assert.equal(scores(['*set', 'two', 'any', 'few'], 'any set').title, 0.25);
  });
  test('one that pays too well is told', () => {
    assert.match(unfairFigures(measure([item('q#1', '*longest', 'short', 'brief', 'tiny')])).join('\n'), /choosing the longest option gets 100\.0 % .* less than 35\.0 %/);
  });
});

suite('The fairness of quizzes: lengths and items', () => {
  test('the ratio of lengths is a median over the items', () => {
    const items = [item('q#1', '*four', 'aa', 'aa', 'aa'), item('q#2', '*aa', 'four', 'four', 'four'), item('q#3', '*four', 'four', 'four', 'four')];
    assert.equal(measure(items).lengthRatio, 1);
    assert.equal(measure(items.slice(0, 2)).lengthRatio, 1.25);
    assert.match(unfairFigures(measure(items.slice(0, 2))).join('\n'), /have 1\.25 times the length/);
  });
  test('options about the other options are found in both languages', () => {
    const sweeping = ['All of the above', '**None of these**', 'Both of the options', 'Toutes les réponses ci-dessus', 'Aucune des propositions', 'Aucune de ces réponses.'];
    const innocent = ['All of the weights', 'None of these layers is trained', 'Toutes les réponses du juge sont longues', 'Aucune ne reçoit de gradient'];
    const found = (texts: readonly string[]) => texts.filter((text) => measure([item('q#1', text, '*a', 'b', 'c')]).sweeping.length > 0);
    assert.deepEqual(found([...sweeping, ...innocent]), sweeping);
  });
  test('a question needs five items', () => {
    const items = [1, 2, 3, 4, 5].map((place) => item(`lora#${place}`, '*a', 'b', 'c', 'd'));
    assert.deepEqual(measure(items.slice(1)).short, ['lora']);
    assert.deepEqual(measure(items).short, []);
  });
});

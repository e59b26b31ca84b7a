import assert from 'node:assert/strict';
import type { TermForms } from '../../../../src/core/content/packIndex';
import { createPointMatcher, type PointMatch } from '../../../../src/core/reader/matchPoints';
import { question } from '../../fakes';

const forms: readonly TermForms[] = [
  { id: 'lora', term: 'low-rank adaptation (LoRA)', forms: ['low-rank adaptation', 'LoRA'] },
  { id: 'lora', term: 'adaptation de rang faible (LoRA)', forms: ['adaptation de rang faible', 'LoRA'] },
  { id: 'inception-score', term: 'IS', forms: ['IS', 'inception score'] },
  { id: 'token', term: 'jeton', forms: ['jeton', 'token'] },
  { id: 'fine-tuning', term: 'fine-tuning', forms: ['fine-tuning', 'fine-tune'] },
  { id: 'fine-tuning', term: 'réglage fin', forms: ['réglage fin', 'affinage', 'fine-tuning'] },
];
const matcher = createPointMatcher(forms);

function match(text: string, points: readonly string[], title = 'What?'): readonly PointMatch[] {
  return matcher(question('a', { title, listensFor: points.map((point) => `- ${point}`).join('\n') }))(text);
}
const suggested = (...parameters: Parameters<typeof match>): boolean[] => match(...parameters).map((point) => point.suggested);
const words = (...parameters: Parameters<typeof match>): (readonly string[])[] => match(...parameters).map((point) => point.words);

const points = [
  '**Memory.** Gradients and optimiser states are saved, not the base weights.',
  '**Merged.** No latency is added once the matrices are folded together.',
  '**A judgement.** When retrieval would serve better.',
];

suite('A learner’s text and the points of an answer', () => {
  test('match where the text has the words that tell a point from the others', () => {
    assert.deepEqual(suggested('The optimiser keeps states and gradients for the adapter only.', points), [true, false, false]);
    assert.deepEqual(suggested('I would prefer retrieval here.', points), [false, false, true]);
  });

  test('show the words that speak for a point as they were written, in order, each once', () => {
    assert.deepEqual(words('Folding the MATRICES, folded Matrices, adds no latency.', points), [[], ['Folding', 'MATRICES', 'adds', 'latency'], []]);
    assert.deepEqual(words('Low-rank adaptation, adaptation of low rank: cheap.', ['**Low-rank adaptation.** It is cheap.']), [['Low-rank adaptation', 'cheap']]);
  });

  const sameWords: readonly [what: string, point: string, text: string][] = [
    ['plural and verb endings', '**Layers.** The experts replace feed-forward blocks.', 'an expert replaces one block of the layer'],
    ['French endings and elision', '**L’encodeur.** Il compresse les entrées bruitées.', "d'un encodeur qui compressait une entrée bruitée"],
    ['capitals and accents', '**Pénalité.** Une norme répétée.', 'PENALITE : norme repetee'],
    ['hyphens, or none', '**Pre-training.** A feed-forward auto-encoder.', 'pretraining of a feedforward autoencoder'],
    ['the sign of decimals', '**It is so.** 0.39 % here.', '0,39 %'],
    ['the sign of thousands', '**It is so.** 16,777,216 here.', '16 777 216'],
    ['the spaces of a formula', '**It is so.** $r = 8$ here.', 'r=8'],
    ['the sign of decimals in a formula', '**It is so.** $p = 0.9$ here.', 'p = 0,9'],
    ['how a power is written', '**It is so.** $O(n^2)$ here.', 'O(n²)'],
    ['how a condition is written', '**It is so.** $p(y \\mid x)$ here.', 'P(y|x)'],
    ['whether a formula is typed as TeX', '**It is so.** $p(y \\mid x)$ here.', '$P(y \\mid x)$'],
    ['whether Greek letters are named', '**It is so.** $\\frac{\\alpha}{r}$ here.', 'alpha over r'],
    ['a letter that is missing in a long word', '**Bottleneck.** Here.', 'botleneck'],
    ['a letter too many in a long word', '**Bottleneck.** Here.', 'botttleneck'],
    ['another letter in a long word', '**Bottleneck.** Here.', 'bottlenack'],
    ['letters that are swapped in a long word', '**Bottleneck.** Here.', 'bottelneck'],
    ['Markdown', '**Bottleneck.** Quadratic attention.', '- **Bottleneck**: _quadratic_ [attention](https://example.org/a(b))\n> `$\\alpha$`'],
  ];
  for (const [what, point, text] of sameWords) {
    test(`are compared without regard to ${what}`, () => assert.deepEqual(suggested(text, [point, '**Other.** Nothing of the kind.']), [true, false]));
  }

  test('match by any name of a term, in any language, in any case', () => {
    const named = ['**LoRA.** It is cheap.', '**Jetons.** Il en faut moins.'];
    for (const text of ['low-rank adaptation', 'Adaptation de rang faible', 'lora']) assert.deepEqual(match(text, named), [{ suggested: true, words: [text] }, { suggested: false, words: [] }]);
    assert.deepEqual(suggested('fewer tokens', named), [false, true]);
    assert.deepEqual(suggested('Un affinage.', ['**Fine-tuning.** Last.', '**Prompt.** First.']), [true, false]);
  });

  test('match by a term’s name in one word', () => assert.deepEqual(suggested('finetuning', ['**Affinage.** It is cheap.']), [true]));

  test('do not match by a verb that is spelt like an abbreviation', () => {
    assert.deepEqual(suggested('It is cheap.', ['**IS.** Higher.', '**Cost.** It is cheap.']), [false, true]);
    assert.deepEqual(suggested('the inception score', ['**IS.** Higher.', '**Cost.** It is cheap.']), [false, false]);
  });

  test('do not match by the address of a link', () => {
    assert.deepEqual(suggested('[See there](https://example.org/gradients-and-optimiser-states)', points), [false, false, false]);
  });

  test('need more than words that many points share', () => {
    const alike = ['**Training data.** Licences.', '**Training cost.** Hours.', '**Training model.** Size.', '**Training code.** Tests.'].map((point) => `${point} Training matters, says every one.`);
    assert.deepEqual(suggested('Training matters.', alike), [false, false, false, false]);
    assert.deepEqual(suggested('Training hours and their cost.', alike), [false, true, false, false]);
    assert.deepEqual(words('Training hours and their cost.', alike), [[], ['hours', 'cost'], [], []]);
  });

  test('need more than words of the question’s title', () => {
    const list = ['**The generator.** It maps noise to an image that looks real.', '**Balance.** Neither network wins.'];
    assert.deepEqual(suggested('It has a generator.', list, 'What does the generator of a GAN do?'), [false, false]);
    assert.deepEqual(suggested('It has a generator.', list), [true, false]);
  });

  test('match by the words of the sentences that explain a point', () => {
    const answer = question('a', {
      listensFor: '- **A judgement.** When another method serves better.\n- **Memory.** Optimiser states.',
      explanation: 'Another method serves better when facts change every week: retrieval reads documents. Optimiser states take memory.',
    });
    assert.deepEqual(matcher(answer)('If facts change, retrieval over documents.').map((point) => point.suggested), [true, false]);
    assert.deepEqual(matcher({ ...answer, explanation: '' })('If facts change, retrieval over documents.').map((point) => point.suggested), [false, false]);
  });

  test('need the words in one place, not all over the text', () => {
    const filler = 'Latency was added once, and retrieval would serve better. '.repeat(10);
    assert.deepEqual(words(`gradients, optimiser. ${filler}`, points)[0], ['gradients', 'optimiser']);
    assert.deepEqual(words(`gradients ${filler} optimiser`, points)[0], ['gradients']);
  });

  test('need more in a text that speaks of something else', () => {
    const story = `The waiter found our table near the window, where soup was hot and bread fresh. Boats came home, children ran along the quay,
      lamps lit the harbour, and everybody sang old songs until midnight, when rain drove even dancers under the roof of a bakery.`;
    assert.deepEqual(suggested('The gradients are saved.', points), [true, false, false]);
    assert.deepEqual(suggested(`${story} The gradients are saved. ${story}`, points), [false, false, false]);
  });

  test('give nothing for an empty text, stop words, signs or emoji', () => {
    for (const text of ['', ' \n ', 'the of and it is que le la des, et donc… peut-être alors', '🎉🎉 — ?! 7 x', '👩‍💻']) {
      assert.deepEqual(match(text, points), points.map(() => ({ suggested: false, words: [] })), text);
    }
  });

  test('give nothing without points', () => {
    assert.deepEqual(match('Gradients and optimiser states.', []), []);
    assert.deepEqual(matcher(question('a', { listensFor: 'Prose only.' }))('Prose only.'), []);
  });

  test('match among emoji', () => {
    assert.deepEqual(words('🎉 gradients 👩‍💻 optimiser 🚀 states', points)[0], ['gradients', 'optimiser', 'states']);
  });

  test('are compared in texts of any length and shape', () => {
    assert.deepEqual(suggested('gradients and optimiser states '.repeat(6500), points), [true, false, false]);
    for (const unit of ['word', '[', '](', '$', '-a', '000 ', 'é🎉', '$\\frac{', '*_`', 'x(']) {
      assert.deepEqual(suggested(unit.repeat(20_000 / unit.length), points), [false, false, false], unit);
    }
  });
});

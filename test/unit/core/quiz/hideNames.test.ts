import assert from 'node:assert/strict';
import { hideNames, withoutLinks } from '../../../../src/core/quiz/hideNames';
import { createWordCutter } from '../../../../src/core/quiz/stemmedWords';
import { createNameFinder } from '../../../../src/core/quiz/termNames';

const cut = createWordCutter();
const hidden = (definition: string, names: readonly string[], stems: readonly string[] = []): string =>
  hideNames(definition, { finders: [createNameFinder([['x', names]], cut)], stems: new Set(stems.flatMap((word) => cut(word).map(({ stem }) => stem))) }, cut);

suite('The names in a definition', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['A soft prompt is learned. Soft prompts are cheap.', ['soft prompt'], 'A … is learned. … are cheap.'],
    ['Fine-tuning changes weights; a fine-tuned model', ['fine-tuning'], '… changes weights; a … model'],
    ['Des réseaux de neurones ; un réseau de neurones.', ['réseau de neurones'], 'Des … ; un ….'],
    ['L’échantillonnage, dit aussi échantillonnages', ['échantillonnage'], 'L’…, dit aussi …'],
    ['RAG tears no rag; two RAGs', ['RAG'], '… tears no rag; two …'],
    ['LoRA, use_lora and LoraConfig', ['LoRA', 'LoraConfig', 'use_lora'], '…, … and …'],
    ['The *score function* of [score matching](term:score-matching)', ['score function', 'score matching'], 'The *…* of …'],
    ['Written $p_{data}$, or `p_data` in code', ['p_data'], 'Written …, or … in code'],
    ['LlamaIndex or llamaindex', ['LlamaIndex'], '… or …'],
    ['It and the other', ['it'], 'It and the other'],
    ['Nothing to hide', ['gradient'], 'Nothing to hide'],
  ];
  for (const [definition, names, shown] of cases) test(`${names.join(', ')}: ${shown}`, () => assert.equal(hidden(definition, names), shown));

  test('are hidden word by word too, and neighbours leave one hole', () => {
    assert.equal(hidden('The conditional probability distribution of one event', ['probability distribution'], ['conditional']), 'The … of one event');
    assert.equal(hidden('Encoders encode; the encoded code', [], ['encoder']), '… …; the … code'.replace('… …', '…'));
  });

  test('take a formula along as a whole, and leave other formulas', () => {
    assert.equal(hidden('With $\\mathrm{softmax}(QK^T)$ and $x^2$', ['softmax']), 'With … and $x^2$');
  });

  test('are not given away by links', () => {
    assert.equal(withoutLinks('See [the *model*](term:model), ![a curve](../f.svg) and [site](https://a.b/c).'), 'See the *model*, a curve and site.');
  });
});

import assert from 'node:assert/strict';
import { plainText } from '../../../../src/core/content/plainText';

suite('Plain text', () => {
  const cases: readonly [markdown: string, text: string][] = [
    ['[LoRA](term:lora) *freezes* the **weights**.', 'LoRA freezes the weights.'],
    ['### The idea\n\n- one\n- two', 'The idea one two'],
    ['before\n```python\ncode\n```\nafter', 'before after'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'a b 1 2'],
    ['use `top_p`', 'use top_p'],
  ];
  for (const [markdown, text] of cases) test(`of ${JSON.stringify(markdown)}`, () => assert.equal(plainText(markdown), text));
});

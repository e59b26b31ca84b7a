import assert from 'node:assert/strict';
import { atOnce } from '../../../../src/core/study/steps';
import { createDocumentTerms } from '../../../../src/core/terms/documentTerms';
import { createTermIndex } from '../../../../src/core/terms/termIndex';
import { termUses } from '../../../../src/core/terms/termUses';
import { documentOf } from './documents';

const terms = createDocumentTerms(
  createTermIndex([
    { id: 'kv-cache', term: 'KV cache', forms: ['KV cache'] },
    { id: 'lora', term: 'LoRA', forms: ['LoRA'] },
  ]),
  () => false,
);

suite('The terms of a document', () => {
  test('are listed in the order of their first use, each with all its places', () => {
    assert.deepEqual(atOnce(termUses(documentOf('The KV cache,\n😀 LoRA, and again\na KV cache.'), terms)), [
      { termId: 'kv-cache', places: [{ line: 0, start: 4, end: 12 }, { line: 2, start: 2, end: 10 }] },
      { termId: 'lora', places: [{ line: 1, start: 3, end: 7 }] },
    ]);
  });

  test('are none where there are none', () => assert.deepEqual(atOnce(termUses(documentOf('Nothing of the kind.'), terms)), []));

  test('are found in steps of a line, after the lines of a sample have been read', () => {
    const steps = termUses(documentOf('LoRA\n\nLoRA'), terms);
    let count = 0;
    while (!steps.next().done) count += 1;
    assert.equal(count, 6);
  });
});

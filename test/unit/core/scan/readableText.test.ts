import assert from 'node:assert/strict';
import { isBinaryName, readableText } from '../../../../src/core/scan/readableText';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('The text of a file', () => {
  test('is read as UTF-8, or as UTF-16 if it says so, without its mark', () => {
    assert.equal(readableText(utf8('modèle')), 'modèle');
    assert.equal(readableText(utf8('\uFEFFLoRA')), 'LoRA');
    assert.equal(readableText(Uint8Array.of(0xff, 0xfe, 0x4c, 0x00)), 'L');
    assert.equal(readableText(Uint8Array.of(0xfe, 0xff, 0x00, 0x4c)), 'L');
    assert.equal(readableText(utf8('')), '');
  });

  test('is none if there is a zero in its beginning; what isn’t UTF-8 is read all the same', () => {
    assert.equal(readableText(utf8('LoRA\0')), undefined);
    assert.equal(readableText(Uint8Array.of(0x6d, 0xe8, 0x4c)), 'm\uFFFDL');
  });

  test('isn’t looked for in files whose name says that there is none', () => {
    assert.deepEqual(['/a/model.safetensors', '/a/X.PNG', '/a/train.py', '/a.png/readme', '/a/png'].map(isBinaryName), [true, true, false, false, false]);
  });
});

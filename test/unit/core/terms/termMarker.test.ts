import assert from 'node:assert/strict';
import type { Term } from '../../../../src/core/content/pack';
import { compilePack, indexFile, type PackIndex } from '../../../../src/core/content/packIndex';
import { createPackLibrary } from '../../../../src/core/content/packLibrary';
import { createTermMarker } from '../../../../src/core/terms/termMarker';

const term = (language: string, name: string, aliases: readonly string[]): Term => ({ id: 'adapter', language, term: name, aliases, definition: 'D', questions: [], see: [] });
const files = compilePack({
  manifest: { id: 'tiny', version: '1.0.0', title: {}, languages: ['en', 'fr'], levels: [] },
  questions: [],
  terms: [term('en', 'adapter', ['adapter module']), term('fr', 'adaptateur', ['adapter', 'module adaptateur'])],
});
const read: string[] = [];
const library = createPackLibrary(JSON.parse(files.get(indexFile) ?? '') as PackIndex, (name) => {
  read.push(name);
  return Promise.resolve(files.get(name) ?? '');
});

suite('Marking the terms of a pack', () => {
  test('goes by the words of the text’s own language', async () => {
    const marker = createTermMarker(library);
    assert.deepEqual(read, []);
    assert.equal((await marker('en'))('adapter et adaptateur'), '[adapter](term:adapter) et adaptateur');
    assert.equal((await marker('fr'))('adapter un adaptateur'), 'adapter un [adaptateur](term:adapter)');
    assert.equal(await marker('fr'), await marker('fr'));
  });
});

import assert from 'node:assert/strict';
import { compilePack, indexFile, type PackIndex } from '../../../../src/core/content/packIndex';
import { createPackLibrary, type PackLibrary } from '../../../../src/core/content/packLibrary';
import type { Pack } from '../../../../src/core/content/pack';
import { question } from '../../fakes';

const pack: Pack = {
  manifest: {
    id: 'tiny',
    version: '1.0.0',
    title: { en: 'Tiny', fr: 'Petit' },
    languages: ['en', 'fr'],
    levels: [
      { id: 'basic', title: { en: 'Basic', fr: 'Débutant' }, questions: ['a', 'b'] },
      { id: 'advanced', title: { en: 'Advanced', fr: 'Avancé' }, questions: ['c'] },
    ],
  },
  questions: ['en', 'fr'].flatMap((language) => ['a', 'b', 'c'].map((id) => question(id, { language, title: `${id} in ${language}` }))),
  terms: ['en', 'fr'].map((language) => ({ id: 'lora', language, term: 'low-rank adaptation (LoRA)', aliases: ['LoRA'], definition: `in ${language}`, questions: ['a'], see: [] })),
};

function library(): { library: PackLibrary; read: string[] } {
  const files = compilePack(pack);
  const read: string[] = [];
  const readFile = (name: string): Promise<string> => {
    read.push(name);
    const text = files.get(name);
    return text === undefined ? Promise.reject(new Error(`no ${name}`)) : Promise.resolve(text);
  };
  return { library: createPackLibrary(JSON.parse(files.get(indexFile) ?? '') as PackIndex, readFile), read };
}

suite('The library of a pack', () => {
  test('knows titles, levels and neighbours without reading an answer', () => {
    const { library: lookUp, read } = library();
    assert.deepEqual(lookUp.summaries('fr').map(({ title }) => title), ['a in fr', 'b in fr', 'c in fr']);
    assert.equal(lookUp.level('c')?.id, 'advanced');
    assert.equal(lookUp.neighbour('b', 1), 'c');
    assert.equal(lookUp.neighbour('a', -1), undefined);
    assert.equal(lookUp.neighbour('c', 1), undefined);
    assert.equal(lookUp.neighbour('unknown', 1), undefined);
    assert.deepEqual(read, []);
  });

  test('reads an answer once', async () => {
    const { library: lookUp, read } = library();
    assert.equal((await lookUp.question('a', 'fr')).title, 'a in fr');
    await lookUp.question('a', 'fr');
    assert.deepEqual(read, ['fr/a.json']);
  });

  test('refuses a question that the pack does not have', async () => {
    await assert.rejects(library().library.question('../secret', 'en'), /The pack has no question/);
  });

  test('reads again what could not be read the first time', async () => {
    const files = compilePack(pack);
    let fail = true;
    const lookUp = createPackLibrary(JSON.parse(files.get(indexFile) ?? '') as PackIndex, (name) => (fail ? Promise.reject(new Error('busy')) : Promise.resolve(files.get(name) ?? '')));
    await assert.rejects(lookUp.question('a', 'en'), /busy/);
    fail = false;
    assert.equal((await lookUp.question('a', 'en')).id, 'a');
  });

  test('takes the base of a regional language, and falls back on the first', () => {
    const { library: lookUp } = library();
    assert.equal(lookUp.language('fr'), 'fr');
    assert.equal(lookUp.language('fr-CA'), 'fr');
    assert.equal(lookUp.language('FR'), 'fr');
    assert.equal(lookUp.language('de'), 'en');
  });

  test('gives a term its name without brackets as a form', async () => {
    const { library: lookUp } = library();
    assert.deepEqual((await lookUp.forms('en'))[0]?.forms, ['low-rank adaptation', 'LoRA']);
    assert.equal((await lookUp.term('lora', 'fr'))?.definition, 'in fr');
    assert.equal(await lookUp.term('nothing', 'fr'), undefined);
  });

  test('knows the questions that use a term: by their front matter or a link of their answer, in any language, in order', async () => {
    const using: Pack = {
      ...pack,
      questions: [
        question('a', { language: 'en' }),
        question('b', { language: 'en', explanation: '[r](term:rank), [R](term:rank), [q](question:lora)', terms: ['lora'] }),
        question('c', { language: 'en', followUps: [{ question: 'Why?', answer: '[L](term:lora)' }] }),
        question('a', { language: 'fr', traps: '[L](term:lora)' }),
        question('b', { language: 'fr' }),
        question('c', { language: 'fr', quiz: [{ id: 'c#1', stem: '[r](term:rank)', options: [] }] }),
      ],
    };
    const files = compilePack(using);
    const lookUp = createPackLibrary(JSON.parse(files.get(indexFile) ?? '') as PackIndex, (name) => Promise.resolve(files.get(name) ?? ''));
    assert.deepEqual(await lookUp.uses('lora'), ['a', 'b', 'c']);
    assert.deepEqual(await lookUp.uses('rank'), ['b']);
    assert.deepEqual(await lookUp.uses('nothing'), []);
    assert.deepEqual(await lookUp.uses('constructor'), []);
  });
});

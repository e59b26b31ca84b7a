import assert from 'node:assert/strict';
import type { Term } from '../../../../src/core/content/pack';
import { createDocumentTerms } from '../../../../src/core/terms/documentTerms';
import type { TermDocument } from '../../../../src/core/terms/fileEvidence';
import type { FilePlace } from '../../../../src/core/terms/fileTerms';
import type { OpenFile } from '../../../../src/core/terms/openFile';
import { createTermIndex } from '../../../../src/core/terms/termIndex';
import { createTermsInFile, type ListedTerms } from '../../../../src/core/terms/termsInFile';
import { manualDelay, memoryLogger } from '../../fakes';

const names = { en: { lora: 'LoRA', rlhf: 'RLHF', cache: 'KV cache' }, fr: { lora: 'LoRA', rlhf: 'RLHF', cache: 'cache KV' } } as const;
type Language = keyof typeof names;
const glossary = (language: Language): Term[] =>
  Object.entries(names[language]).map(([id, term]) => ({ id, language, term, aliases: [], definition: `What ${term} is.`, questions: [], see: [] }));
const forms = (Object.keys(names) as Language[]).flatMap((language) => Object.entries(names[language]).map(([id, term]) => ({ id, term, forms: [term] })));

/** A document that can be edited. */
interface Draft extends TermDocument {
  lines: readonly string[];
  version: number;
  languageId: string;
}

function draft(...lines: string[]): Draft {
  const document: Draft = {
    lines,
    version: 1,
    languageId: 'markdown',
    uri: { path: '/notes.md' },
    get lineCount() {
      return document.lines.length;
    },
    lineAt: (line) => ({ text: document.lines[line] ?? '' }),
  };
  return document;
}

function open(...documents: Draft[]) {
  const selected: FilePlace[] = [];
  const cursor = { document: 0, line: 0, character: 0 };
  const file: OpenFile = {
    name: 'notes.md',
    documents,
    cursor: () => cursor,
    select: (place) => {
      selected.push(place);
      Object.assign(cursor, { document: place.document, line: place.line, character: place.end });
      return Promise.resolve();
    },
  };
  return { file, selected, cursor };
}

function terms(file: OpenFile | undefined) {
  const time = manualDelay();
  const logger = memoryLogger();
  const state = { file, language: 'en' as Language, muted: [] as string[], off: [] as string[], visible: true, broken: false, steps: 0 };
  const finder = createDocumentTerms(createTermIndex(forms), () => false);
  const inFile = createTermsInFile({
    file: { current: () => state.file, onDidChange: () => ({ dispose: () => undefined }) },
    finder: () => (state.broken ? Promise.reject(new Error('unreadable')) : Promise.resolve(finder)),
    library: { terms: (language) => Promise.resolve(glossary(language as Language)) },
    language: () => state.language,
    mutedTerms: () => state.muted,
    inLanguage: (languageId) => !state.off.includes(languageId),
    breathe: () => {
      state.steps++;
      return Promise.resolve();
    },
    delay: time.delay,
    logger,
  });
  const shown: ListedTerms[] = [];
  const others: boolean[] = [];
  const show = (listed: ListedTerms, isOther: boolean): void => {
    shown.push(listed);
    others.push(isOther);
  };
  const following = inFile.follow(show, () => state.visible);
  const elapse = async (): Promise<void> => {
    time.elapse();
    await new Promise(setImmediate);
  };
  return { ...inFile, ...following, state, shown, others, time, logger, elapse };
}

const counts = ({ terms: listed }: ListedTerms): string[] => listed.map(({ term, places }) => `${term.term} ${places.length}×`);

suite('The terms of the active file', () => {
  test('are listed with their counts, in the order of their first use, in the language of the content', async () => {
    const { list, state } = terms(open(draft('RLHF, then a KV cache', '', 'LoRA with LoRA', 'after RLHF, a cache KV')).file);
    assert.deepEqual(counts(await list()), ['RLHF 2×', 'KV cache 2×', 'LoRA 2×']);
    state.language = 'fr';
    assert.deepEqual(counts(await list()), ['RLHF 2×', 'cache KV 2×', 'LoRA 2×']);
  });

  test('are those of all cells of a notebook, in the order of the cells', async () => {
    const { list } = terms(open(draft('KV cache'), draft('nothing'), draft('LoRA', 'KV cache')).file);
    const listed = await list();
    assert.deepEqual(counts(listed), ['KV cache 2×', 'LoRA 1×']);
    assert.deepEqual(listed.terms[0]?.places, [{ document: 0, line: 0, start: 0, end: 8 }, { document: 2, line: 1, start: 0, end: 8 }]);
  });

  test('are without those that are muted, which come back', async () => {
    const { list, state } = terms(open(draft('RLHF and LoRA')).file);
    state.muted = ['rlhf'];
    assert.deepEqual(counts(await list()), ['LoRA 1×']);
    state.muted = [];
    assert.deepEqual(counts(await list()), ['RLHF 1×', 'LoRA 1×']);
  });

  test('are without those in documents of a language that is off', async () => {
    const code = { ...draft('LoRA'), languageId: 'python' };
    const { list, state } = terms(open(draft('RLHF'), code).file);
    state.off = ['python'];
    assert.deepEqual(counts(await list()), ['RLHF 1×']);
  });

  test('say why there is none', async () => {
    const { list, state } = terms(undefined);
    const lack = async (file: OpenFile | undefined): Promise<string | undefined> => {
      state.file = file;
      return (await list()).lack;
    };
    const { file } = open(draft('LoRA'));
    assert.deepEqual([await lack(undefined), await lack(open(draft('plain')).file), await lack(open().file), await lack(file)], ['file', 'term', 'term', undefined]);
    state.muted = ['lora'];
    assert.equal(await lack(file), 'muted');
    state.off = ['markdown'];
    assert.equal(await lack(file), 'language');
  });
});

suite('Going to a term of the active file', () => {
  test('goes from place to place, over the cells of a notebook, and round', async () => {
    const { file, selected, cursor } = open(draft('LoRA and LoRA'), draft('RLHF'), draft('my LoRA'));
    const { goTo } = terms(file);
    cursor.character = 2;
    for (let time = 0; time < 4; time++) await goTo('lora');
    assert.deepEqual(selected.map(({ document, start }) => [document, start]), [[0, 9], [2, 3], [0, 0], [0, 9]]);
  });

  test('finds it where it is now, whatever is listed', async () => {
    const document = draft('a LoRA');
    const { file, selected } = open(document);
    const { changed, elapse, goTo, shown } = terms(file);
    changed();
    await elapse();
    assert.equal(shown.length, 1);
    document.lines = ['RLHF', 'and now LoRA'];
    document.version++;
    await goTo('lora');
    assert.deepEqual(selected, [{ document: 0, line: 1, start: 8, end: 12 }]);
  });

  test('goes nowhere if it is gone, or no file is active', async () => {
    const { file, selected } = open(draft('nothing'));
    const { goTo, state } = terms(file);
    await goTo('lora');
    state.file = undefined;
    await goTo('lora');
    assert.deepEqual(selected, []);
  });
});

suite('Following the terms of the active file', () => {
  test('lists them after a change at once, and while somebody types only after a pause', async () => {
    const document = draft('LoRA');
    const { changed, edited, elapse, shown, time, state } = terms(open(document).file);
    changed();
    await elapse();
    assert.deepEqual(shown.map(counts), [['LoRA 1×']]);
    document.lines = ['LoRA LoRA'];
    document.version++;
    const before = state.steps;
    edited(document);
    edited(document);
    assert.deepEqual([time.waits, state.steps - before], [[50, 300, 300], 0]);
    await elapse();
    assert.deepEqual(shown.map(counts), [['LoRA 1×'], ['LoRA 2×']]);
  });

  test('leaves other documents alone', async () => {
    const { changed, edited, elapse, time } = terms(open(draft('LoRA')).file);
    changed();
    await elapse();
    edited(draft('RLHF'));
    assert.deepEqual(time.waits, [50]);
  });

  test('gives up what it is doing when the document changes, and begins anew', async () => {
    const document = draft(...Array.from({ length: 100 }, () => 'LoRA'));
    const { changed, edited, elapse, shown, state, time } = terms(open(document).file);
    changed();
    time.elapse();
    while (state.steps < 10) await Promise.resolve();
    document.lines = ['RLHF'];
    document.version++;
    edited(document);
    await new Promise(setImmediate);
    assert.deepEqual([shown.length, state.steps < 20], [0, true]);
    await elapse();
    assert.deepEqual(shown.map(counts), [['RLHF 1×']]);
  });

  test('searches a file again only if it, or what is shown of it, has changed', async () => {
    const document = draft('LoRA');
    const { moved, changed, elapse, shown, state } = terms(open(document).file);
    const stepsOf = async (tell: () => void): Promise<boolean> => {
      const before = state.steps;
      tell();
      await elapse();
      return state.steps > before;
    };
    assert.deepEqual([await stepsOf(moved), await stepsOf(moved), await stepsOf(changed), await stepsOf(moved)], [true, false, true, false]);
    document.languageId = 'python';
    assert.equal(await stepsOf(moved), true);
    state.file = open(draft('RLHF')).file;
    assert.equal(await stepsOf(moved), true);
    assert.deepEqual(counts(shown.at(-1) ?? assert.fail()), ['RLHF 1×']);
  });

  test('tells another list from one that looks the same', async () => {
    const document = draft('LoRA');
    const { changed, edited, elapse, others, state } = terms(open(document).file);
    const edit = async (...lines: string[]): Promise<boolean | undefined> => {
      document.lines = lines;
      document.version++;
      edited(document);
      await elapse();
      return others.at(-1);
    };
    changed();
    await elapse();
    assert.deepEqual([others.at(-1), await edit('moved: LoRA'), await edit('LoRA LoRA'), await edit('RLHF', 'LoRA')], [true, false, true, true]);
    state.language = 'fr';
    changed();
    await elapse();
    assert.equal(others.at(-1), true, 'definitions are in another language, though the names are the same');
  });

  test('does nothing while nobody looks', async () => {
    const document = draft('LoRA');
    const { changed, edited, elapse, shown, state, time } = terms(open(document).file);
    changed();
    await elapse();
    state.visible = false;
    edited(document);
    changed();
    await elapse();
    assert.deepEqual([shown.length, time.waits.length], [1, 1]);
    state.visible = true;
    changed();
    await elapse();
    assert.equal(shown.length, 2);
  });

  test('says that it failed, logs why, and works the next time', async () => {
    const { changed, elapse, shown, state, logger } = terms(open(draft('LoRA')).file);
    state.broken = true;
    changed();
    await elapse();
    assert.deepEqual([shown[0]?.lack, logger.messages], ['failure', ['The terms of the file could not be listed.']]);
    state.broken = false;
    changed();
    await elapse();
    assert.deepEqual(shown.slice(1).map(counts), [['LoRA 1×']]);
  });
});

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { createDocumentTerms, type DocumentTerms, type TermMatch } from '../../../../src/core/terms/documentTerms';
import type { TermDocument } from '../../../../src/core/terms/fileEvidence';
import { createTermIndex } from '../../../../src/core/terms/termIndex';
import { cutLine } from '../../../../src/core/terms/lineParts';
import { wordParts } from '../../../../src/core/terms/wordParts';
import { readPackTerms } from '../../../hover/packTerms';
import { documentOf } from './documents';

// The tests are bundled, so that the package's data is read from where they are run.
const naughtyStrings = createRequire(join(process.cwd(), 'package.json'))('big-list-of-naughty-strings/blns.json') as readonly string[];

/** Explains every form, so that whatever is found can be asked for. */
let always: DocumentTerms;
let auto: DocumentTerms;
let forms: readonly string[];

const languages = ['markdown', 'python', 'typescript', 'yaml'];
const oddities = ['😀', '👩‍👩‍👧‍👦', 'é', 'e\u0301', 'n\u0303', '\u0301', '日本語', '中文', '한국어', 'ไทย', 'ﬁ', 'ß', 'İ', 'ı', 'Ǆ', '\u200b', '\u200d', '\ufeff', '\u202e', '\ud800', '\udc00', '\0', '\t', '½', '²', '𝐀', '𝕃𝕝𝕞'];
const joints = [' ', '  ', '-', '_', '.', '/', '’', "'", '', ', ', ' \u00a0', '**', '`', '(', '=', '://', '‑'];

/** Pieces of text in which terms, names and odd characters stand side by side. */
const oddText = (): fc.Arbitrary<string> => {
  const form = fc.constantFrom(...forms);
  const piece = fc.oneof(
    form,
    form.map((text) => text.toUpperCase()),
    form.map((text) => text.normalize('NFD')),
    form.map((text) => text.replaceAll(' ', '_')),
    form.map((text) => text.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')),
    fc.constantFrom(...oddities),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  return fc.array(fc.tuple(piece, fc.constantFrom(...joints)), { maxLength: 12 }).map((pieces) => pieces.flat().join('').replace(/[\r\n]/g, ' '));
};

const isInside = ({ start, end }: TermMatch, place: number, text: string): boolean => start >= 0 && start <= place && place <= end && start < end && end <= text.length;

/** Whether the offset is in the middle of a character that takes two UTF-16 units. */
const splitsPair = (text: string, at: number): boolean => at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

suite('Terms of any document', () => {
  suiteSetup(async () => {
    const pack = await readPackTerms();
    const index = createTermIndex(pack.forms);
    always = createDocumentTerms(index, () => true);
    auto = createDocumentTerms(index, () => false);
    forms = pack.forms.flatMap((each) => each.forms);
  });

  test('cover the place that was asked for, inside the line, and split no character', () => {
    fc.assert(
      fc.property(oddText(), fc.constantFrom(...languages), fc.nat(), (text, languageId, anywhere) => {
        const document = documentOf(text, languageId);
        const place = anywhere % (text.length + 1);
        for (const terms of [always, auto]) {
          const match = terms.at(document, 0, place);
          if (!match) continue;
          assert.ok(isInside(match, place, text), `${match.start}–${match.end} at ${place}`);
          assert.ok(!splitsPair(text, match.start) && !splitsPair(text, match.end));
        }
        for (const reading of always.readings(document, 0, place)) assert.ok(isInside(reading, place, text));
      }),
      { numRuns: 300 },
    );
  });

  test('of a line are in order, apart, and there at each of their places', () => {
    fc.assert(
      fc.property(oddText(), fc.constantFrom(...languages), (text, languageId) => {
        const document = documentOf(text, languageId);
        for (const terms of [always, auto]) {
          let end = 0;
          for (const match of terms.inLine(document, 0)) {
            assert.ok(match.start >= end && match.end > match.start && match.end <= text.length);
            end = match.end;
            for (let place = match.start; place <= match.end; place++) {
              const found = terms.at(document, 0, place);
              assert.ok(found && isInside(found, place, text), `nothing at ${place} of ${JSON.stringify(text.slice(match.start, match.end))}, ${match.termId}`);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the same whatever emoji stands before them, as many units further on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.constantFrom(...oddities.filter((each) => !/[\p{L}\p{N}\p{M}]/u.test(each)), '日本語 ', 'é '), (form, before) => {
        const [alone, shifted] = ['', before].map((start) => always.inLine(documentOf(`${start} ${form} `), 0).filter(({ start: at }) => at > start.length));
        const moved = alone?.map((match) => ({ ...match, start: match.start + before.length, end: match.end + before.length }));
        assert.deepEqual(shifted, moved);
      }),
      { numRuns: 200 },
    );
  });

  test('are every form of the pack where it stands alone', () => {
    const missed = forms.filter((form) => {
      const text = `( ${form} )`;
      const parts = wordParts(text);
      const [match] = always.inLine(documentOf(text), 0);
      return match?.start !== parts[0]?.start || match?.end !== parts.at(-1)?.end;
    });
    assert.deepEqual(missed, []);
  });

  const hostile: readonly [string, string][] = [
    ['one word', 'a'.repeat(20_000)],
    ['humps', 'tokenPrompt'.repeat(1_800)],
    ['single capitals', 'aB'.repeat(10_000)],
    ['letters and digits by turns', 'a1'.repeat(10_000)],
    ['what joins words', '.-_'.repeat(6_700)],
    ['words and what joins them', 'a.-_'.repeat(5_000)],
    ['combining marks', `a${'\u0301'.repeat(20_000)}`],
    ['combining marks alone', '\u0301'.repeat(20_000)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(1_900)],
    ['halves of pairs', '\ud800'.repeat(20_000)],
    ['spaces', ' '.repeat(20_000)],
    ['one term over and over', 'token '.repeat(3_400)],
    ['one term over and over, joined', 'fine_tuning_'.repeat(1_700)],
    ['a term that never ends', 'retrieval-'.repeat(2_000)],
    ['addresses', 'https://token/'.repeat(1_500)],
    ['one long address', `https://${'token/'.repeat(3_400)}`],
    ['ideographs', '日本語'.repeat(6_700)],
    ['right-to-left marks', '\u202etoken\u202c '.repeat(2_300)],
  ];
  for (const [name, text] of hostile) {
    for (const languageId of ['markdown', 'python']) {
      test(`20,000 characters of ${name} in ${languageId} take no time`, () => {
        for (const terms of [always, auto]) {
          // The first time is that of a machine that has yet to compile this.
          terms.inLine(documentOf(text, languageId), 0);
          const places = [0, 1, 10_000, text.length - 1, text.length];
          takesNoTime('evidence', () => terms.evidence(documentOf(text, languageId)));
          for (const place of places) takesNoTime(`at ${place}`, () => terms.at(documentOf(text, languageId), 0, place));
          takesNoTime('inLine', () => terms.inLine(documentOf(text, languageId), 0));
        }
      });
    }
  }

  test('of the big list of naughty strings take no time, and are inside them', () => {
    for (const text of naughtyStrings) {
      const document = documentOf(text, 'typescript');
      const [line] = text.split(/\r?\n/);
      takesNoTime(text, () => always.inLine(document, 0));
      for (let place = 0; place <= (line ?? '').length; place += 7) {
        const match = always.at(document, 0, place);
        assert.ok(!match || isInside(match, place, line ?? ''), text);
      }
    }
  });

  test('are none beside the line', () => {
    fc.assert(
      fc.property(oddText(), fc.integer({ min: -500, max: 500 }), (text, place) => {
        const match = always.at(documentOf(text), 0, place);
        if (place < 0 || place > text.length) assert.equal(match, undefined);
      }),
      { numRuns: 200 },
    );
  });

  test('are looked for anew in a new version of a document, and not in the same one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('token', 'prompt', 'an embedding', 'a shell', 'nothing', ''), { minLength: 2, maxLength: 6 }), (texts) => {
        let read = 0;
        let text = '';
        const document = { languageId: 'markdown', version: 0, uri: { path: '/note.md' }, lineCount: 1, lineAt: () => ((read += 1), { text }) };
        for (const each of texts) {
          text = each;
          document.version += 1;
          assert.deepEqual(always.inLine(document, 0), always.inLine(documentOf(each), 0));
          assert.equal(always.evidence(document).size, cutLine(each).count);
          const before = read;
          always.evidence(document);
          assert.equal(read, before);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('mean in a part of a document what the whole is about', async () => {
    const { forms: entries } = await readPackTerms();
    const cell = 'Each token has its price.';
    const aboutModels = documentOf('# Notes\nThe LLM reads the prompt; its tokenizer has a vocabulary of subwords.\nRetrieval-augmented generation fills the context window.\nQLoRA quantizes the language model.');
    const aboutLogins = documentOf('# Notes\nThe login session has a JWT; OAuth sends a bearer token with each request.\nThe refresh token is revoked at log-out.');
    const inside = (whole: TermDocument): string | undefined => createDocumentTerms(createTermIndex(entries), () => false, () => whole).at(documentOf(cell), 0, 6)?.termId;
    assert.equal(inside(aboutModels), 'token');
    assert.equal(inside(aboutLogins), undefined);
    const terms = createDocumentTerms(createTermIndex(entries), () => false, (document) => (document.uri.path === '/note.md' ? aboutModels : document));
    assert.equal(terms.evidence(documentOf(cell)).size, terms.evidence(aboutModels).size);
    assert.equal(terms.evidence(documentOf(cell, 'markdown', '/other.md')).size, 5);
  });
});

/** The best of three, so that a busy machine is no failure. */
function takesNoTime(name: string, act: () => unknown): void {
  let best = Infinity;
  for (let run = 0; run < 3 && best > 50; run++) {
    const start = performance.now();
    act();
    best = Math.min(best, performance.now() - start);
  }
  assert.ok(best <= 50, `${name} took ${best.toFixed(0)} ms`);
}

import assert from 'node:assert/strict';
import type { PackIndex } from '../../../../src/core/content/packIndex';
import { compilePack, indexFile } from '../../../../src/core/content/packIndex';
import { createPackLibrary } from '../../../../src/core/content/packLibrary';
import type { Pack, Term } from '../../../../src/core/content/pack';
import { startRound, type Round } from '../../../../src/core/quiz/round';
import { createRoundMaker } from '../../../../src/core/quiz/roundMaker';
import { poolQuestions } from '../../../../src/core/quiz/roundScope';
import { createItemReader } from '../../../../src/core/quiz/roundTexts';
import type { RoundGround, RoundWish } from '../../../../src/core/quiz/roundWish';
import { createScheduler } from '../../../../src/core/study/memory';
import { createCalendar } from '../../../../src/core/study/questionState';
import { planStudy } from '../../../../src/core/study/studyPlan';
import { question } from '../../fakes';

const term = (id: string, language: string, definition: string): Term => ({ id, language, term: `${id}-${language}`, aliases: [], definition, questions: ['a'], see: [] });
const colours = { red: 'like ripe tomatoes', blue: 'like a clear sky', green: 'like fresh grass', yellow: 'like lemons' };
const languages = ['en', 'fr'] as const;
const explanation = '### Cats & `dogs`\nThey bark.\n### Whales\nStem of a#1, and why a.';

function setUp(changes: Partial<Pack> = {}) {
  const pack: Pack = {
    manifest: { id: 'tiny', version: '1.0.0', title: {}, languages, levels: [{ id: 'basic', title: {}, questions: ['a', 'b'] }] },
    questions: languages.flatMap((language) => ['a', 'b'].map((id) => question(id, { language, explanation }))),
    terms: languages.flatMap((language) => Object.entries(colours).map(([id, definition]) => term(id, language, `A colour ${definition}.`))),
    ...changes,
  };
  const files = compilePack(pack);
  const library = createPackLibrary(JSON.parse(files.get(indexFile) ?? '') as PackIndex, (name) => Promise.resolve(files.get(name) ?? ''));
  const reader = createItemReader(library);
  const ground = (): RoundGround => {
    const study = { questions: library.order, progress: new Map(), scheduler: createScheduler(0.9), calendar: createCalendar(0), now: 0 };
    return { pool: poolQuestions(library.levels, library.summaries('en')), study, plan: planStudy(study, { newPerDay: 4, retention: 0.9 }), length: 3 };
  };
  const makeRound = createRoundMaker({ reader: () => Promise.resolve(reader), ground, language: () => 'en', newSeed: () => 7 });
  const play = async (wish: RoundWish): Promise<Round> => {
    const { settings, subjects } = await makeRound(wish);
    return startRound({ ...settings, id: 'r' }, subjects, 0);
  };
  return { reader, makeRound, play };
}

suite('The maker of rounds', () => {
  test('gives an exam as much time as was offered, and less if there are fewer items', async () => {
    const { makeRound } = setUp();
    const limit = async (length: number) => (await makeRound({ mode: 'exam', length, limitSeconds: length * 60 })).settings.limitSeconds;
    assert.deepEqual([await limit(4), await limit(80)], [240, 480]);
    assert.equal((await makeRound({ mode: 'cram' })).settings.limitSeconds, undefined);
  });

  test('makes as many items as a round has, of the scope that it keeps', async () => {
    const { makeRound } = setUp();
    const { settings, subjects } = await makeRound({ mode: 'practice', scope: { kind: 'question', id: 'b' } });
    assert.deepEqual([settings.scope, subjects.map(({ questionId }) => questionId)], [{ kind: 'question', id: 'b' }, ['b', 'b', 'b']]);
    assert.deepEqual((await makeRound({ mode: 'practice', scope: { kind: 'bookmarked' } })).subjects, []);
  });

  test('makes items about the terms it is given, and of these alone', async () => {
    const { subjects } = await setUp().makeRound({ mode: 'practice', scope: { kind: 'terms' }, termIds: ['red', 'blue', 'unknown'] });
    assert.deepEqual(subjects.map(({ id }) => id).sort(), ['term:blue', 'term:red']);
  });
});

suite('The texts of a round', () => {
  test('are in the language asked for, those about terms too', async () => {
    const { reader, play } = setUp();
    const terms = await play({ mode: 'practice', scope: { kind: 'terms' }, termIds: ['red', 'blue', 'green', 'yellow'] });
    const french = await reader.texts(terms.items, 'fr');
    for (const item of terms.items) {
      const shown = french.item(item);
      assert.match([shown?.stem, ...(shown?.options ?? []).map(({ text }) => text)].join(), /-fr/);
      assert.equal(french.section(item), undefined);
      assert.ok(french.fits(item));
    }
  });

  test('say which section explains an item, in plain text', async () => {
    const { reader, play } = setUp();
    const round = await play({ mode: 'practice', scope: { kind: 'question', id: 'a' } });
    const texts = await reader.texts(round.items, 'en');
    const item = round.items.find(({ id }) => id === 'a#1') ?? round.items[0];
    assert.ok(item);
    assert.deepEqual(texts.section({ ...item, id: 'a#1' }), { place: 1, heading: 'Whales' });
  });

  test('lack what the pack no longer has, without failing', async () => {
    const round = await setUp().play({ mode: 'practice', scope: { kind: 'everything' } });
    const shrunk = setUp({ questions: languages.map((language) => question('a', { language, quiz: [] })), manifest: { id: 'tiny', version: '2', title: {}, languages, levels: [{ id: 'basic', title: {}, questions: ['a'] }] } });
    const texts = await shrunk.reader.texts(round.items, 'en');
    for (const item of round.items) assert.deepEqual([texts.item(item), texts.section(item), texts.fits(item)], [undefined, undefined, false]);
  });
});

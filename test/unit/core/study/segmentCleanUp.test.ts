import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatSegment, isReplaceable, mostEvents, parseSegment } from '../../../../src/core/study/segment';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import type { Store } from '../../../../src/core/ports';
import { disturbedStore, memoryLogger, memoryStore, type MemoryStore } from '../../fakes';
import { answered, idsIn, now, openLog } from './studyEvents';

/** What several windows have left: `count` segments of two to four events, one of which stands in others, too. Each seventh is a copy. */
function leftovers(count: number): MemoryStore {
  const store = memoryStore();
  for (let place = 0; place < count; place++) {
    const first = place % 7 === 6 ? place - 1 : place;
    const own = Array.from({ length: 1 + (first % 3) }, (_, item) => answered(`e${first}.${item}`, now + first + item));
    const events = [...own, answered(`shared${first % 5}`, now)];
    store.texts.set(`w${place % 4}-${place}.json`, formatSegment(events));
  }
  return store;
}

/** Segments of one event each, none of which stands in another. */
function singles(count: number): MemoryStore {
  return memoryStore(Object.fromEntries(Array.from({ length: count }, (_, place) => [`w-${place}.json`, formatSegment([answered(`e${place}`, now)])])));
}

/** A window that is opened, reads everything, tidies up, and is closed; however that ends. */
async function openWindow(store: Store, writer: string): Promise<readonly string[]> {
  const logger = memoryLogger();
  const log = openLog(store, { writer, logger });
  await log.load().catch(() => undefined);
  await log.flush();
  return logger.messages;
}

const copyOf = (store: MemoryStore): MemoryStore => memoryStore(Object.fromEntries(store.texts));
const eventsIn = (store: MemoryStore): readonly StudyEvent[] => [...store.texts.values()].flatMap((text) => parseSegment(text).events);

suite('Tidying up segments', function () {
  this.timeout(60_000);

  test('leaves a few alone, and merges many into one that holds the same', async () => {
    const few = singles(20);
    await openWindow(few, 'x');
    assert.equal(few.texts.size, 20);
    const many = leftovers(30);
    const before = await idsIn(many);
    await openWindow(many, 'x');
    assert.deepEqual([...many.texts.keys()], ['x-1.json']);
    assert.deepEqual(await idsIn(many), before);
    assert.equal(eventsIn(many).length, before.length);
  });

  test('says how many files became how many', async () => {
    assert.deepEqual(await openWindow(singles(25), 'x'), ['Progress files were tidied up: 25 became 1.']);
  });

  test('doesn’t write large segments anew, and makes none too large', async () => {
    const large = Array.from({ length: mostEvents / 2 }, (_, place) => answered(`l${place}`, now + place));
    const middle = (name: string): StudyEvent[] => Array.from({ length: mostEvents / 2 - 1 }, (_, place) => answered(`${name}.${place}`, now + place));
    const store = leftovers(30);
    store.texts.set('large-1.json', formatSegment(large));
    for (const name of ['a', 'b', 'c']) store.texts.set(`${name}-1.json`, formatSegment(middle(name)));
    const before = await idsIn(store);
    await openWindow(store, 'x');
    assert.ok(store.texts.has('large-1.json'));
    assert.ok(store.texts.size <= 4, `${store.texts.size} files`);
    assert.ok([...store.texts.values()].every((text) => parseSegment(text).events.length <= mostEvents));
    assert.deepEqual(await idsIn(store), before);
  });

  test('never touches what isn’t wholly understood', async () => {
    const store = leftovers(30);
    const odd = {
      'torn.json': formatSegment([answered('t1', now), answered('t2', now)]).slice(0, -30),
      'damaged.json': JSON.stringify({ version: 1, events: [answered('e1.0', now + 1), 7] }),
      'richer.json': JSON.stringify({ version: 1, events: [{ ...answered('e1.0', now + 1), mood: 'good' }] }),
      'future.json': '{"version":9,"events":[]}',
      'empty.json': '',
      'torn-1.json.part': formatSegment([answered('t3', now), answered('t4', now)]).slice(0, -30),
      'note.txt': 'mine',
    };
    for (const [name, text] of Object.entries(odd)) store.texts.set(name, text);
    await openWindow(store, 'x');
    const { 'x-1.json': merged, ...rest } = Object.fromEntries(store.texts);
    assert.deepEqual(rest, odd);
    assert.equal(parseSegment(merged ?? '').fault, undefined);
  });

  test('deletes nothing for what is torn or damaged, though its events count', async () => {
    const store = singles(3);
    const before = Object.fromEntries(store.texts);
    const events = [0, 1, 2, 3].map((place) => answered(`e${place}`, now));
    const faulty = { 'torn.json': formatSegment(events).slice(0, -40), 'damaged.json': JSON.stringify({ version: 1, events: [...events, 7] }) };
    for (const [name, text] of Object.entries(faulty)) store.texts.set(name, text);
    await openWindow(store, 'x');
    assert.deepEqual(Object.fromEntries(store.texts), { ...before, ...faulty });
  });

  test('makes no copies of what it may not delete', async () => {
    const store = memoryStore(Object.fromEntries(Array.from({ length: 25 }, (_, place) => [`w-${place}.json`, JSON.stringify({ version: 1, events: [{ ...answered(`e${place}`, now), mood: 'good' }] })])));
    await openWindow(store, 'x');
    assert.equal(store.texts.size, 25);
  });

  test('isn’t troubled by a copy that another window has just deleted', async () => {
    const text = formatSegment([answered('e1', now)]);
    const store = memoryStore({ 'a-1.json': text, 'b-1.json': text });
    let reads = 0;
    const shared = disturbedStore(store, (operation, name) => Promise.resolve(operation === 'read' && name === 'b-1.json' && ++reads > 1 ? 'fails' : 'works'));
    assert.deepEqual(await openWindow(shared, 'x'), []);
    assert.equal(reads, 2);
  });

  test('keeps both of two events that have one id and say different things', async () => {
    const store = leftovers(30);
    store.texts.set('forged-1.json', formatSegment([answered('e1.0', now + 99)]));
    await openWindow(store, 'x');
    await openWindow(store, 'y');
    const ofId = eventsIn(store).filter(({ id }) => id === 'e1.0');
    assert.deepEqual(new Set(ofId.map(({ at }) => at)), new Set([now + 1, now + 99]));
    assert.ok(store.texts.size <= 3, `${store.texts.size} files`);
  });

  test('finishes what a window has left unfinished, if it is whole, whatever its size', async () => {
    for (const size of [1, mostEvents / 2, mostEvents]) {
      const store = singles(3);
      const text = formatSegment(Array.from({ length: size }, (_, place) => answered(`p${place}`, now + place)));
      store.texts.set('dead-1.json.part', text);
      await openWindow(store, 'x');
      assert.deepEqual([...store.texts.keys()], ['w-0.json', 'w-1.json', 'w-2.json', 'x-1.json']);
      assert.equal(store.texts.get('x-1.json'), text);
    }
  });

  test('deletes nothing for what is unfinished: its writer may take it back', async () => {
    const store = singles(3);
    const before = Object.fromEntries(store.texts);
    const text = formatSegment([0, 1, 2].map((place) => answered(`e${place}`, now)));
    store.texts.set('busy-1.json.part', text);
    await openWindow(store, 'x');
    assert.deepEqual(Object.fromEntries(store.texts), before);
    const twice = memoryStore({ 'busy-1.json.part': text, 'busy-2.json.part': text });
    twice.broken = true;
    await openWindow(twice, 'x');
    assert.equal(twice.texts.size, 2);
  });

  test('keeps the same one of two copies in every window, in whatever order it lists them', async () => {
    const text = formatSegment([answered('e1', now)]);
    const store = memoryStore({ 'a-1.json': text, 'b-1.json': text });
    const reversed: Store = { ...store, list: async () => (await store.list()).reverse() };
    await Promise.all([openWindow(store, 'x'), openWindow(reversed, 'y')]);
    assert.deepEqual([...store.texts.keys()], ['a-1.json']);
  });

  test('deletes nothing if the new segment isn’t what was written', async () => {
    const store = singles(30);
    const before = [...store.texts.keys()];
    const forgetful: Store = { ...store, write: (name, text) => store.write(name, text.slice(0, -40)) };
    assert.match((await openWindow(forgetful, 'x')).join(), /could not be tidied up/);
    assert.deepEqual([...store.texts.keys()].filter((name) => !name.startsWith('x-')), before);
  });

  test('loses nothing wherever it is cut off, and a later start ends in the same state', async () => {
    const start = leftovers(27);
    const ids = await idsIn(start);
    const whole = copyOf(start);
    let operations = 0;
    await openWindow(
      disturbedStore(whole, () => {
        operations++;
        return Promise.resolve('works');
      }),
      'x',
    );
    const outcome = eventsIn(whole);
    assert.ok(operations > 50);
    for (let cut = 0; cut <= operations; cut++) {
      for (const half of [false, true]) {
        const store = copyOf(start);
        let done = 0;
        const crashing = disturbedStore(store, () => {
          done++;
          return Promise.resolve(done <= cut ? 'works' : half && done === cut + 1 ? 'writes half' : 'fails');
        });
        await openWindow(crashing, 'x');
        assert.deepEqual(await idsIn(store), ids, `cut at ${cut}`);
        await openWindow(store, 'y');
        assert.deepEqual(await idsIn(store), ids, `later, after a cut at ${cut}`);
        const files = [...store.texts].filter(([, text]) => isReplaceable(text));
        assert.ok(files.length <= 20, `${files.length} files after a cut at ${cut}`);
        assert.ok(files.every(([name]) => name.endsWith('.json')));
        // Nothing stands in two files, except in one that was cut off while it was written.
        assert.equal(files.flatMap(([, text]) => parseSegment(text).events).length, outcome.length, `cut at ${cut}`);
      }
    }
  });

  test('gets over a single failure of any operation', async () => {
    const start = leftovers(27);
    const ids = await idsIn(start);
    for (let failing = 0; failing < 90; failing++) {
      const store = copyOf(start);
      let done = 0;
      await openWindow(
        disturbedStore(store, () => Promise.resolve(done++ === failing ? 'writes half' : 'works')),
        'x',
      );
      assert.deepEqual(await idsIn(store), ids, `failure of ${failing}`);
    }
  });

  test('loses nothing when windows tidy up, add, refresh, fail and crash at the same time, in any order', async () => {
    const trouble = fc.option(fc.record({ from: fc.integer({ min: 0, max: 120 }), crash: fc.boolean() }), { freq: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(trouble, { minLength: 2, maxLength: 3 }), fc.integer({ min: 19, max: 26 }), async (turns, troubles, count) => {
        const store = leftovers(count);
        const kept = new Set(await idsIn(store));
        const windows = troubles.map(async (own, place) => {
          let done = 0;
          const shared = disturbedStore(store, async (operation) => {
            await turns.schedule(Promise.resolve(), operation);
            const past = own === null ? -1 : done++ - own.from;
            return past === 0 ? 'writes half' : past > 0 && own?.crash ? 'fails' : 'works';
          });
          const log = openLog(shared, { writer: `x${place}`, delay: () => turns.schedule(Promise.resolve(), 'delay').then(() => undefined) });
          const adding = Array.from({ length: 3 }, (_, item) => {
            const id = `new${place}.${item}`;
            return log.add(answered(id, now + item)).then(() => kept.add(id));
          });
          await log.load().catch(() => undefined);
          await log.refresh().catch(() => undefined);
          await log.flush();
          if (own?.crash) log.dispose();
          else await Promise.all(adding);
        });
        await turns.waitFor(Promise.all(windows));
        const found = new Set(await idsIn(store));
        assert.deepEqual([...kept].filter((id) => !found.has(id)), []);
        await openWindow(store, 'later');
        await openWindow(store, 'last');
        assert.deepEqual(new Set(await idsIn(store)), found);
        const files = [...store.texts.values()].filter((text) => isReplaceable(text));
        assert.ok(files.length <= 20, `${files.length} files`);
      }),
      { numRuns: 400 },
    );
  });
});

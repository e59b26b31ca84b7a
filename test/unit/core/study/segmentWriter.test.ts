import assert from 'node:assert/strict';
import { mostEvents, parseSegment } from '../../../../src/core/study/segment';
import { createSegmentWriter, type SegmentWriter } from '../../../../src/core/study/segmentWriter';
import type { Store } from '../../../../src/core/ports';
import { disturbedStore, manualDelay, memoryLogger, memoryStore, type ManualDelay, type MemoryLogger } from '../../fakes';
import { answered, idsIn, now } from './studyEvents';

interface Opened {
  readonly writer: SegmentWriter;
  readonly time: ManualDelay;
  readonly logger: MemoryLogger;
  /** Each status that was told. */
  readonly told: readonly string[];
}

function open(store: Store): Opened {
  const [time, logger, told] = [manualDelay(), memoryLogger(), [] as string[]];
  const writer = createSegmentWriter({ store, writer: 'w', logger, delay: time.delay });
  writer.onDidChangeStatus(() => {
    const status = writer.status();
    told.push(status.status === 'saved' ? 'saved' : `${status.waiting} unsaved`);
  });
  return { writer, time, logger, told };
}

suite('The writer of segments', () => {
  test('has kept an event when its promise resolves', async () => {
    const store = memoryStore();
    const { writer, told } = open(store);
    await writer.add([answered('1', now)]);
    assert.deepEqual(told, []);
    assert.deepEqual([...store.texts.keys()], ['w-1.json']);
    assert.deepEqual(parseSegment(store.texts.get('w-1.json') ?? '').events, [answered('1', now)]);
    assert.deepEqual(writer.status(), { status: 'saved' });
  });

  test('writes what comes while a write is going on into one segment after it', async () => {
    const store = memoryStore();
    const { writer } = open(store);
    await Promise.all([1, 2, 3, 4].map((place) => writer.add([answered(`${place}`, now)])));
    const ids = [...store.texts.values()].map((text) => parseSegment(text).events.map(({ id }) => id));
    assert.deepEqual(ids, [['1'], ['2', '3', '4']]);
  });

  test('gives a segment its name when it is whole, and not before', async () => {
    const store = memoryStore();
    const seen: string[][] = [];
    const watched = disturbedStore(store, () => {
      seen.push([...store.texts.keys()]);
      return Promise.resolve('works');
    });
    await open(watched).writer.add([answered('1', now)]);
    assert.deepEqual(seen, [[], ['w-1.json.part']]);
    assert.deepEqual([...store.texts.keys()], ['w-1.json']);
  });

  test('keeps what can’t be written, says how much, and tries again later and later', async () => {
    const store = memoryStore();
    const { writer, time, logger, told } = open(store);
    store.broken = true;
    const saved = writer.add([answered('1', now)]);
    await writer.flush();
    const status = writer.status();
    assert.ok(status.status === 'unsaved' && status.waiting === 1 && status.cause instanceof Error && status.cause.message === 'disk full');
    for (let failure = 0; failure < 8; failure++) {
      time.elapse();
      await writer.flush();
    }
    assert.deepEqual(time.waits.slice(0, 3), [1000, 2000, 4000]);
    assert.equal(Math.max(...time.waits), 60_000);
    assert.equal(logger.messages.length, 1);
    store.broken = false;
    time.elapse();
    await saved;
    assert.deepEqual(writer.status(), { status: 'saved' });
    assert.equal(told.at(-1), 'saved');
    assert.deepEqual(await idsIn(store), ['1']);
    assert.match(logger.messages[1] ?? '', /saved now/);
  });

  test('tries again with the next event, without waiting', async () => {
    const store = memoryStore();
    const { writer, told } = open(store);
    store.broken = true;
    const first = writer.add([answered('1', now)]);
    await writer.flush();
    store.broken = false;
    await Promise.all([first, writer.add([answered('2', now + 1)])]);
    assert.deepEqual(await idsIn(store), ['1', '2']);
    assert.deepEqual(told, ['1 unsaved', '2 unsaved', 'saved']);
  });

  test('begins anew with its waiting after a success', async () => {
    const store = memoryStore();
    const { writer, time } = open(store);
    for (const place of [1, 2]) {
      store.broken = true;
      const saved = writer.add([answered(`${place}`, now)]);
      await writer.flush();
      store.broken = false;
      time.elapse();
      await saved;
    }
    assert.deepEqual(time.waits, [1000, 1000]);
  });

  test('never writes under a name again, whatever a failure has left there', async () => {
    const store = memoryStore();
    let writes = 0;
    const failing = disturbedStore(store, (operation) => {
      if (operation === 'delete') return Promise.resolve('fails');
      return Promise.resolve(operation === 'write' && ++writes === 1 ? 'writes half' : 'works');
    });
    const { writer, time } = open(failing);
    const saved = writer.add([answered('1', now)]);
    await writer.flush();
    time.elapse();
    await saved;
    assert.deepEqual([...store.texts.keys()], ['w-1.json.part', 'w-2.json']);
    assert.deepEqual(await idsIn(store), ['1']);
  });

  test('clears away what a failed attempt has left, if it can', async () => {
    const store = memoryStore();
    const { writer, time } = open(disturbedStore(store, (operation, name) => Promise.resolve(operation === 'rename' && name.startsWith('w-1.') ? 'fails' : 'works')));
    const saved = writer.add([answered('1', now)]);
    await writer.flush();
    assert.deepEqual([...store.texts.keys()], []);
    time.elapse();
    await saved;
    assert.deepEqual([...store.texts.keys()], ['w-2.json']);
  });

  test('writes no segment that would take long to read', async () => {
    const store = memoryStore();
    const { writer } = open(store);
    await Promise.all(Array.from({ length: mostEvents + 3 }, (_, place) => writer.add([answered(`e${place}`, now + place)])));
    const sizes = [...store.texts.values()].map((text) => parseSegment(text).events.length);
    assert.deepEqual(sizes, [1, mostEvents, 2]);
  });

  test('makes one more attempt when it is disposed, and no other', async () => {
    const store = memoryStore();
    const { writer, time } = open(store);
    store.broken = true;
    void writer.add([answered('1', now)]);
    await writer.flush();
    writer.dispose();
    await writer.flush();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(time.waits, [1000]);
    const hopeful = open(memoryStore());
    const saved = hopeful.writer.add([answered('1', now)]);
    hopeful.writer.dispose();
    await saved;
  });

  test('goes on saving when a listener throws', async () => {
    const store = memoryStore();
    const { writer, time, logger } = open(store);
    writer.onDidChangeStatus(() => {
      throw new Error('oh');
    });
    store.broken = true;
    const saved = writer.add([answered('1', now)]);
    await writer.flush();
    store.broken = false;
    time.elapse();
    await saved;
    assert.deepEqual(await idsIn(store), ['1']);
    assert.ok(logger.messages.includes('What should follow a change failed.'));
  });
});

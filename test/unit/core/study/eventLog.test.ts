import assert from 'node:assert/strict';
import { day } from '../../../../src/core/study/memory';
import { formatSegment } from '../../../../src/core/study/segment';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import { disturbedStore, memoryLogger, memoryStore } from '../../fakes';
import { answered, graded, idsIn, now, openLog } from './studyEvents';

const segment = (...ids: readonly string[]): string => formatSegment(ids.map((id) => answered(id, now)));

suite('The event log', () => {
  test('keeps an answer, and finds it again', async () => {
    const store = memoryStore();
    await openLog(store).add(answered('e1', now));
    const later = openLog(store, { writer: 'v' });
    await later.load();
    assert.equal(later.progress().get('lora')?.answers, 1);
    assert.deepEqual(later.events(), [answered('e1', now)]);
  });

  test('takes an event at once, before it is kept and before anything is read', async () => {
    const store = memoryStore({ 'old-1.json': segment('e0') });
    const log = openLog(store);
    const saved = log.add(answered('e1', now));
    assert.equal(log.progress().get('lora')?.answers, 1);
    assert.equal(store.texts.has('w-1.json'), false);
    await log.load();
    assert.equal(log.progress().get('lora')?.answers, 2);
    await saved;
  });

  test('never writes a name twice, whoever writes', async () => {
    const store = memoryStore();
    const [one, two] = [openLog(store, { writer: 'w1' }), openLog(store, { writer: 'w2' })];
    await Promise.all([one.add(answered('e1', 1)), two.add(answered('e2', 2)), one.add(answered('e3', 3))]);
    assert.deepEqual(await idsIn(store), ['e1', 'e2', 'e3']);
  });

  test('counts what can’t be written, and says that it isn’t kept', async () => {
    const store = memoryStore();
    const log = openLog(store);
    store.broken = true;
    let told = 0;
    log.onDidChangeSaveStatus(() => told++);
    void log.add(answered('e1', now));
    await log.flush();
    assert.equal(log.progress().get('lora')?.answers, 1);
    assert.equal(log.saveStatus().status, 'unsaved');
    assert.equal(told, 1);
  });

  test('tells its listeners until they are disposed, each time that one was added', async () => {
    const log = openLog(memoryStore());
    let told = 0;
    const listener = (): number => told++;
    const subscriptions = [log.onDidChange(listener), log.onDidChange(listener)];
    await log.add(answered('e1', 1));
    subscriptions[0]?.dispose();
    await log.add(answered('e2', 2));
    subscriptions[1]?.dispose();
    await log.add(answered('e3', 3));
    assert.equal(told, 3);
  });
});

suite('Adding many events to the log', () => {
  const many = Array.from({ length: 10_000 }, (_, place) => answered(`e${place}`, now - 10_000 + place, { question: `q${place % 50}` }));

  test('keeps them in a few segments, and counts those that were new', async () => {
    const store = memoryStore({ 'a-1.json': formatSegment(many.slice(0, 30)) });
    const log = openLog(store);
    assert.equal(await log.addAll([...many, ...many]), 9970);
    assert.equal(log.progress().get('q0')?.answers, 200);
    await log.flush();
    assert.ok(store.texts.size <= 4, `${store.texts.size} files`);
    assert.deepEqual(await idsIn(store), many.map(({ id }) => id));
  });

  test('changes nothing the second time', async () => {
    const store = memoryStore();
    const log = openLog(store);
    await log.addAll(many);
    await log.flush();
    const [files, progress] = [new Map(store.texts), log.progress()];
    assert.equal(await log.addAll(many), 0);
    await log.flush();
    assert.deepEqual(store.texts, files);
    assert.deepEqual(log.progress(), progress);
  });

  test('lets others go first between two slices, and tells its listeners at the end', async () => {
    let clock = now;
    let pauses = 0;
    let told = 0;
    const log = openLog(memoryStore(), {
      // A step takes eight milliseconds.
      now: () => (clock += 8),
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    });
    await log.load();
    log.onDidChange(() => told++);
    const before = pauses;
    await log.addAll(many);
    // Steps: five to take, five to fold. Two of them in a row are short enough.
    assert.ok(pauses - before >= 5, `${pauses - before} pauses`);
    assert.equal(told, 1);
  });

  test('counts them while they can’t be written, and says that they aren’t kept', async () => {
    const store = memoryStore();
    const log = openLog(store);
    store.broken = true;
    assert.equal(await log.addAll(many), 10_000);
    await log.flush();
    assert.deepEqual([log.events().length, log.saveStatus().status], [10_000, 'unsaved']);
  });
});

suite('Loading the event log', () => {
  test('reads everything once, and again only if that failed', async () => {
    let lists = 0;
    const store = memoryStore({ 'a-1.json': segment('e1') });
    const log = openLog(disturbedStore(store, (operation) => Promise.resolve(operation === 'list' && ++lists === 1 ? 'fails' : 'works')));
    await assert.rejects(log.load(), /list/);
    await Promise.all([log.load(), log.load()]);
    assert.deepEqual(log.events().map(({ id }) => id), ['e1']);
    assert.equal(lists, 2);
    await log.load();
    assert.equal(lists, 2);
  });

  test('lets others go first between two slices, and shows the outcome at the end', async () => {
    const many = Array.from({ length: 30 }, (_, place) => place);
    const texts = many.map((place) => [`a-${place}.json`, formatSegment(Array.from({ length: 2500 }, (__, item) => answered(`e${place}.${item}`, now - place * 1000 + item)))] as const);
    let pauses = 0;
    let clock = now;
    const log = openLog(memoryStore(Object.fromEntries(texts)), {
      // A step takes eight milliseconds.
      now: () => (clock += 8),
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    });
    await log.load();
    assert.equal(log.progress().get('lora')?.answers, 75_000);
    // Steps: 30 to read, 30 to take, 38 to fold. Two of them in a row are short enough.
    assert.ok(pauses >= (30 + 30 + 38) / 2, `${pauses} pauses`);
  }).timeout(20_000);

  test('sets aside what isn’t a segment, says so once, leaves it there, and counts the rest', async () => {
    const texts = {
      'a-1.json': segment('e1'),
      'torn.json': segment('e2', 'e3').slice(0, -40),
      'empty.json': '',
      'odd.json': 'null',
      'future.json': '{"version":9,"events":[]}',
      'damaged.json': JSON.stringify({ version: 1, events: [answered('e4', now), 7] }),
      'note.txt': 'mine',
      'gone.json': segment('e5'),
    };
    const store = memoryStore(texts);
    const logger = memoryLogger();
    let readable = false;
    const log = openLog(
      disturbedStore(store, (operation, name) => Promise.resolve(operation === 'read' && name === 'gone.json' && !readable ? 'fails' : 'works')),
      { logger },
    );
    await log.load();
    await log.flush();
    await log.refresh();
    assert.deepEqual(log.events().map(({ id }) => id), ['e1', 'e2', 'e4']);
    const found = Object.fromEntries(log.setAside().map(({ name, reason, events }) => [name, `${reason} ${events}`]));
    assert.deepEqual(found, { 'torn.json': 'torn 1', 'empty.json': 'empty 0', 'odd.json': 'foreign 0', 'future.json': 'future 0', 'damaged.json': 'damaged 1', 'gone.json': 'unreadable 0' });
    assert.deepEqual(logger.messages.map((message) => /file (\S+)/.exec(message)?.[1]).sort(), Object.keys(found).sort());
    assert.deepEqual(Object.fromEntries(store.texts), texts);
    readable = true;
    await log.refresh();
    assert.deepEqual(log.events().map(({ id }) => id), ['e1', 'e2', 'e4', 'e5']);
    assert.deepEqual(log.setAside().some(({ name }) => name === 'gone.json'), false);
  });

  test('no longer names a file that couldn’t be read once it is gone', async () => {
    const store = memoryStore({ 'gone.json': segment('e1') });
    const log = openLog(disturbedStore(store, (operation) => Promise.resolve(operation === 'read' ? 'fails' : 'works')));
    await log.load();
    assert.equal(log.setAside().length, 1);
    store.texts.clear();
    await log.refresh();
    assert.deepEqual(log.setAside(), []);
  });

  test('loses nothing that it had read when it failed later, and reports nothing twice', async () => {
    const store = memoryStore({ 'a-1.json': segment('e1'), 'odd.json': 'null', 'b-1.json': segment('e2') });
    const logger = memoryLogger();
    let lists = 0;
    const log = openLog(
      disturbedStore(store, (operation, name) => Promise.resolve((operation === 'read' && name === 'b-1.json' && lists === 1) || (operation === 'list' && ++lists === 2) ? 'fails' : 'works')),
      { logger },
    );
    await assert.rejects(log.load(), /list/);
    await log.load();
    assert.deepEqual(log.events().map(({ id }) => id), ['e1', 'e2']);
    assert.equal(logger.messages.length, 1);
  });

  test('finds in its new file what another window has merged away meanwhile', async () => {
    const store = memoryStore({ 'a-1.json': segment('e1'), 'a-2.json': segment('e2') });
    const logger = memoryLogger();
    const log = openLog(
      disturbedStore(store, async (operation, name) => {
        if (operation === 'read' && name === 'a-1.json') {
          store.texts.set('b-1.json', segment('e1', 'e2'));
          store.texts.delete('a-1.json');
        }
        return Promise.resolve('works');
      }),
      { logger },
    );
    await log.load();
    assert.deepEqual(log.events().map(({ id }) => id), ['e1', 'e2']);
    assert.deepEqual([logger.messages, log.setAside()], [[], []]);
  });

  test('takes what a window that ended has left unfinished, and says so if it was anything', async () => {
    const torn = { 'a-1.json.part': segment('e1', 'e2').slice(0, -40), 'c-1.json.part': '{"ver', 'd-1.json.part': '' };
    const store = memoryStore({ ...torn, 'b-1.json.part': segment('e3') });
    const logger = memoryLogger();
    const log = openLog(store, { logger });
    await log.load();
    await log.flush();
    assert.deepEqual(log.events().map(({ id }) => id), ['e1', 'e3']);
    assert.deepEqual(log.setAside(), [{ name: 'a-1.json.part', reason: 'torn', events: 1 }]);
    assert.deepEqual(logger.messages.flatMap((message) => /file (\S+)/.exec(message)?.[1] ?? []), ['a-1.json.part', 'b-1.json.part']);
    // What is whole is finished; the rest stays as it is.
    assert.deepEqual(Object.fromEntries(store.texts), { ...torn, 'w-1.json': segment('e3') });
  });
});

suite('Refreshing the event log', () => {
  test('reads what other windows have written since, and nothing twice', async () => {
    const store = memoryStore({ 'a-1.json': segment('e1') });
    const reads: string[] = [];
    const log = openLog(
      disturbedStore(store, (operation, name) => {
        if (operation === 'read') reads.push(name);
        return Promise.resolve('works');
      }),
    );
    await log.load();
    await log.add(answered('e2', now + 1));
    await openLog(store, { writer: 'v' }).add(answered('e3', now + 2));
    store.texts.set('x-1.json.part', segment('e4'));
    await Promise.all([log.refresh(), log.refresh()]);
    assert.deepEqual(reads, ['a-1.json', 'v-1.json']);
    assert.deepEqual(log.events().map(({ id }) => id), ['e1', 'e2', 'e3']);
  });

  test('waits for the loading that is going on, and reads nothing twice', async () => {
    const reads: string[] = [];
    const log = openLog(
      disturbedStore(memoryStore({ 'a-1.json': segment('e1') }), (operation, name) => {
        if (operation === 'read') reads.push(name);
        return Promise.resolve('works');
      }),
    );
    await Promise.all([log.load(), log.refresh()]);
    assert.deepEqual(reads, ['a-1.json']);
  });

  test('reads nothing before something was asked for', async () => {
    let operations = 0;
    const log = openLog(
      disturbedStore(memoryStore(), () => {
        operations++;
        return Promise.resolve('works');
      }),
    );
    await log.refresh();
    assert.equal(operations, 0);
  });

  test('says that it failed, and works the next time', async () => {
    const store = memoryStore();
    let fails = false;
    const log = openLog(disturbedStore(store, () => Promise.resolve(fails ? 'fails' : 'works')));
    await log.load();
    await openLog(store, { writer: 'v' }).add(answered('e1', now));
    fails = true;
    await assert.rejects(log.refresh(), /list/);
    fails = false;
    await log.refresh();
    assert.deepEqual(log.events().map(({ id }) => id), ['e1']);
  });

  test('sees that time has passed: what lay ahead of the clock is believed once its time has come', async () => {
    let clock = now;
    const bookmark: StudyEvent = { id: 'b', at: now + 30 * day, kind: 'bookmarked', question: 'lora', on: false };
    const store = memoryStore({ 'a-1.json': formatSegment([{ ...bookmark, id: 'a', at: now, on: true }, bookmark, graded('g', now)]) });
    const log = openLog(store, { now: () => clock });
    await log.load();
    assert.equal(log.progress().get('lora')?.bookmarked, true);
    clock = now + 31 * day;
    await log.refresh();
    assert.equal(log.progress().get('lora')?.bookmarked, false);
  });
});

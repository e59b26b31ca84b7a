import assert from 'node:assert/strict';
import { createEventLog } from '../../../../src/core/study/eventLog';
import { foldProgress, questionState } from '../../../../src/core/study/progress';
import { mergeEvents, parseStudyEvent, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { memoryLogger, memoryStore } from '../../fakes';

const event = (id: string, at: number, item = 'lora#1', right = true): StudyEvent => ({ id, at, kind: 'answered', question: 'lora', item, right });
const segment = (...events: readonly StudyEvent[]): string => JSON.stringify({ version: 1, events });

suite('The event log', () => {
  test('keeps an answer, and finds it again', async () => {
    const store = memoryStore();
    await createEventLog(store, 'w1', memoryLogger()).add(event('e1', 1));
    const later = createEventLog(store, 'w2', memoryLogger());
    await later.load();
    assert.equal(later.progress().get('lora')?.answers, 1);
  });

  test('never writes a name twice, whoever writes', async () => {
    const store = memoryStore();
    const [one, two] = ['w1', 'w2'].map((writer) => createEventLog(store, writer, memoryLogger()));
    await Promise.all([one?.add(event('e1', 1)), two?.add(event('e2', 2)), one?.add(event('e3', 3))]);
    const all = createEventLog(store, 'w3', memoryLogger());
    await all.load();
    assert.equal(all.progress().get('lora')?.answers, 3);
  });

  test('leaves torn, foreign and future files where they are, says so, and reads the rest', async () => {
    const store = memoryStore({ 'a.json': segment(event('e1', 1)), 'torn.json': '{"version":1,"ev', 'future.json': '{"version":9,"events":[]}', 'note.txt': 'mine', 'odd.json': 'null' });
    const logger = memoryLogger();
    const log = createEventLog(store, 'w', logger);
    await log.load();
    assert.equal(log.progress().get('lora')?.answers, 1);
    assert.deepEqual(logger.messages.map((message) => /file (\S+)/.exec(message)?.[1]).sort(), ['future.json', 'odd.json', 'torn.json']);
    assert.equal(store.texts.size, 5);
  });

  test('counts an answer that can not be written, and writes it with the next', async () => {
    const store = memoryStore();
    const logger = memoryLogger();
    const log = createEventLog(store, 'w', logger);
    store.broken = true;
    await log.add(event('e1', 1));
    assert.equal(log.progress().get('lora')?.answers, 1);
    assert.equal(logger.messages.length, 1);
    store.broken = false;
    await log.add(event('e2', 2));
    const later = createEventLog(store, 'v', logger);
    await later.load();
    assert.equal(later.progress().get('lora')?.answers, 2);
  });

  test('tells its listeners until they are disposed', async () => {
    const log = createEventLog(memoryStore(), 'w', memoryLogger());
    let told = 0;
    const subscription = log.onDidChange(() => told++);
    await log.add(event('e1', 1));
    subscription.dispose();
    await log.add(event('e2', 2));
    assert.equal(told, 1);
  });
});

suite('Events', () => {
  test('merge into one order, whichever comes first, and count once', () => {
    const a = [event('x', 2), event('y', 1)];
    const b = [event('y', 1), event('z', 2)];
    assert.deepEqual(mergeEvents(a, b).map(({ id }) => id), ['y', 'x', 'z']);
    assert.deepEqual(mergeEvents(b, a), mergeEvents(a, b));
  });

  test('of any other form are none', () => {
    const good = { ...event('e', 1) };
    assert.deepEqual(parseStudyEvent(good), good);
    for (const bad of [null, 'x', {}, { ...good, at: 'now' }, { ...good, at: Number.NaN }, { ...good, kind: 'danced' }, { ...good, right: 1 }, { ...good, item: null }]) {
      assert.equal(parseStudyEvent(bad), undefined);
    }
  });
});

suite('The state of a question', () => {
  test('goes from new to learning to known, and back when an item goes wrong', () => {
    const events = [event('1', 1, 'lora#1', false), event('2', 2, 'lora#1', true), event('3', 3, 'lora#2', true), event('4', 4, 'lora#2', false)];
    const states = events.map((_, index) => questionState(foldProgress(events.slice(0, index)).get('lora'), 2));
    assert.deepEqual(states, ['new', 'learning', 'learning', 'known']);
    assert.equal(questionState(foldProgress(events).get('lora'), 2), 'learning');
  });
});

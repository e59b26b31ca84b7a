import assert from 'node:assert/strict';
import { subjectOf, type Subject } from '../../../../src/core/quiz/round';
import { createRoundDesk, type RoundDesk, type RoundKeeper } from '../../../../src/core/quiz/roundDesk';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import { mergeEvents } from '../../../../src/core/study/studyEvent';
import { question } from '../../fakes';
import { settings } from './rounds';

const subjects: readonly Subject[] = ['a', 'b', 'c'].flatMap((id) => question(id).quiz.slice(0, 1).map((item) => subjectOf(id, item)));

/** A learner's machine: what it keeps outlasts the windows. */
function machine() {
  let kept: string | undefined;
  let ids = 0;
  const keeper: RoundKeeper = {
    get: () => (kept === undefined ? undefined : JSON.parse(kept)) as unknown,
    set: (round) => (kept = round && JSON.stringify(round)),
  };
  const world = {
    time: 1000,
    events: [] as StudyEvent[],
    kept: () => kept,
    setKept: (text: string | undefined) => (kept = text),
    openWindow: (): RoundDesk =>
      createRoundDesk({ keeper, record: (events) => world.events.push(...events), now: () => world.time, newId: () => `round${++ids}`, newSeed: () => 5 }),
  };
  return world;
}

const answer = { type: 'answer', option: 0 } as const;
const answeredItems = (events: readonly StudyEvent[]): string[] => events.flatMap((event) => (event.kind === 'answered' ? [event.item] : []));
const start = (desk: RoundDesk, changes: Parameters<typeof settings>[0] = {}): void => desk.start(settings(changes), subjects);

suite('The round of a learner', () => {
  test('is none at first, and then takes no step', () => {
    const desk = machine().openWindow();
    assert.equal(desk.current(), undefined);
    assert.deepEqual([desk.take(answer), desk.retry(), desk.checkTime(), desk.timeLeft()], [false, false, false, undefined]);
  });

  test('records each answer as it is given', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk);
    assert.deepEqual([desk.take(answer), desk.take(answer), desk.take({ type: 'next' }), desk.take(answer)], [true, false, true, true]);
    assert.deepEqual(answeredItems(world.events), ['a#1', 'b#1']);
  });

  test('goes on in another window where it was left, and records nothing twice', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk);
    desk.take(answer);
    desk.take({ type: 'next' });
    world.time = 60_000;
    const later = world.openWindow();
    later.resume(() => true);
    assert.deepEqual([later.current()?.position, later.current()?.shownAt], [1, 60_000]);
    later.take(answer);
    assert.deepEqual(answeredItems(world.events), ['a#1', 'b#1']);
  });

  test('makes the same event of an answer that is given again from a state kept before it', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk);
    const before = world.kept();
    desk.take(answer);
    world.setKept(before);
    world.openWindow().take(answer);
    assert.equal(world.events.length, 2);
    assert.equal(mergeEvents(world.events, []).length, 1);
  });

  test('goes on without the items that the pack no longer has, and is none without any', () => {
    const world = machine();
    start(world.openWindow());
    const desk = world.openWindow();
    desk.resume((item) => item.id !== 'a#1');
    assert.deepEqual(desk.current()?.items.map(({ id }) => id), ['b#1', 'c#1']);
    desk.resume(() => false);
    assert.deepEqual([desk.current(), world.kept()], [undefined, undefined]);
  });

  test('is none if what was kept is no round', () => {
    const world = machine();
    world.setKept('{"id":"round1","items":[]}');
    assert.equal(world.openWindow().current(), undefined);
  });

  test('can be followed by one of what went wrong, under a new id', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk);
    const right = desk.current()?.items[0];
    desk.take({ type: 'answer', option: right?.order.indexOf(right.right) ?? 0 });
    desk.take({ type: 'finish' });
    assert.equal(desk.retry(), true);
    assert.deepEqual([desk.current()?.id, desk.current()?.items.map(({ id }) => id).sort()], ['round2', ['b#1', 'c#1']]);
  });

  test('is not followed by one of nothing', () => {
    const desk = machine().openWindow();
    desk.start(settings(), subjects.slice(0, 1));
    const item = desk.current()?.items[0];
    desk.take({ type: 'answer', option: item?.order.indexOf(item.right) ?? 0 });
    desk.take({ type: 'next' });
    assert.equal(desk.retry(), false);
    assert.notEqual(desk.current()?.endedAt, undefined);
  });
});

suite('An exam against the clock', () => {
  const exam = { mode: 'exam', limitSeconds: 180 } as const;

  test('is not handed in before its time is up', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk, exam);
    desk.take(answer);
    world.time += 179_000;
    assert.deepEqual([desk.timeLeft(), desk.checkTime(), world.events.length], [1000, false, 0]);
  });

  test('is handed in when its time is up, with what is answered by then', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk, exam);
    desk.take(answer);
    world.time += 180_000;
    assert.deepEqual([desk.checkTime(), desk.checkTime(), desk.timeLeft()], [true, false, undefined]);
    assert.deepEqual(world.events.map(({ at }) => at), [181_000]);
  });

  test('is handed in at the end of its time, however much later a window is opened again', () => {
    const world = machine();
    const desk = world.openWindow();
    start(desk, exam);
    desk.take(answer);
    world.time += 86_400_000;
    const later = world.openWindow();
    later.resume(() => true);
    assert.equal(later.current()?.endedAt, 181_000);
    assert.deepEqual(answeredItems(world.events), ['a#1']);
    assert.equal(later.take(answer), false);
  });
});

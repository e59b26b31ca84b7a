import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day } from '../../../../src/core/study/memory';
import { foldEvent, startOfFold, type Progress, type QuestionProgress } from '../../../../src/core/study/progress';
import { createProgressFold, type ProgressFold } from '../../../../src/core/study/progressFold';
import { createCalendar, questionState, type QuestionState } from '../../../../src/core/study/questionState';
import { mergeEvents, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, arbitraryEvents, graded, now, scheduler } from './studyEvents';

/** What the events amount to, said as plainly as can be: all at once, in one order. */
function plainProgress(events: readonly StudyEvent[], at: number): Progress {
  const all = mergeEvents(events, []);
  const believed = all.filter((event) => event.at <= at + day);
  const ahead = all.filter((event) => event.at > at + day).map((event) => ({ event, at: believed[0]?.at ?? 0 }));
  const undone = new Set(all.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  const judged = new Map(all.flatMap((event) => (event.kind === 'judged' && !undone.has(event.id) ? [[event.event, event.confidence]] : [])));
  const questions = new Set(all.flatMap((event) => (event.kind === 'judged' || event.kind === 'undone' ? [] : (event.question ?? []))));
  const progress = new Map<string, QuestionProgress>();
  for (const question of questions) {
    const concerning = [...ahead, ...believed.map((event) => ({ event, at: event.at }))]
      .filter(({ event }) => event.kind !== 'judged' && event.kind !== 'undone' && !undone.has(event.id))
      .filter(({ event }) => event.question === question || event.question === undefined);
    const fold = concerning.reduce((before, { event, at: time }) => foldEvent(before, event, time, judged.get(event.id), scheduler), startOfFold);
    if (concerning.length > 0) progress.set(question, fold.progress);
  }
  return progress;
}

function foldOf(events: readonly StudyEvent[], at = now): ProgressFold {
  const fold = createProgressFold(scheduler);
  fold.add(events, at);
  return fold;
}

/** Events in any order, cut into portions, each of which comes at some time of the clock. */
const arbitraryArrival = arbitraryEvents.chain((events) =>
  fc.record({
    shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
    portions: fc.array(fc.record({ size: fc.integer({ min: 0, max: 6 }), clock: fc.constantFrom(now, now, now + day, now - 3 * day, now + 9000 * day, 0) }), { maxLength: 10 }),
  }),
);

suite('The fold of events into progress', function () {
  this.timeout(20_000);

  test('doesn’t depend on the order or the portions in which events come, nor on what the clock said before', () => {
    fc.assert(
      fc.property(arbitraryArrival, ({ shuffled, portions }) => {
        const fold = createProgressFold(scheduler);
        let start = 0;
        for (const { size, clock } of portions) {
          fold.add(shuffled.slice(start, start + size), clock);
          start += size;
          assert.deepEqual(fold.events(), mergeEvents(shuffled.slice(0, start), []));
        }
        fold.add(shuffled.slice(start), now);
        assert.deepEqual(fold.progress(), plainProgress(shuffled, now));
        assert.deepEqual(fold.events(), mergeEvents(shuffled, []));
      }),
      { numRuns: 4000 },
    );
  });

  test('comes to the same in slices, whatever is added meanwhile', () => {
    fc.assert(
      fc.property(arbitraryArrival, fc.integer({ min: 1, max: 4 }), ({ shuffled, portions }, most) => {
        const fold = createProgressFold(scheduler);
        let start = 0;
        for (const [place, { size, clock }] of portions.entries()) {
          const portion = shuffled.slice(start, start + size);
          if (place % 3 === 0) fold.add(portion, clock);
          else fold.take(portion, clock);
          fold.settle(most);
          start += size;
        }
        fold.take(shuffled.slice(start), now);
        while (!fold.settle(most));
        assert.deepEqual(fold.progress(), plainProgress(shuffled, now));
      }),
      { numRuns: 2000 },
    );
  });

  test('goes on from where a change was, in a long history', () => {
    const history = Array.from({ length: 300 }, (_, place) => answered(`e${place}`, now - (300 - place) * 60_000, { item: `lora#${place % 4}`, right: place % 3 > 0, round: `r${Math.floor(place / 7)}` }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 299 }), fc.constantFrom('undone', 'judged', 'late')), { maxLength: 6 }), fc.integer({ min: 0, max: 300 }), (changes, settled) => {
        const late = new Set(changes.flatMap(([place, kind]) => (kind === 'late' ? [place] : [])));
        const fold = createProgressFold(scheduler);
        fold.take(
          history.filter((_, place) => !late.has(place)),
          now,
        );
        fold.settle(settled);
        const more = changes.map(([place, kind], index): StudyEvent => {
          const base = { id: `c${index}`, at: now, question: 'lora', event: `e${place}` };
          if (kind === 'undone') return { ...base, kind };
          return kind === 'judged' ? { ...base, kind, confidence: 'guessed' } : (history[place] ?? graded('none', now));
        });
        for (const event of more) fold.take([event], now);
        fold.settle(Number.POSITIVE_INFINITY);
        assert.deepEqual(fold.progress(), plainProgress([...history, ...more], now));
      }),
      { numRuns: 300 },
    );
  });

  test('gives numbers, and no review later than a year after the last event that can be believed', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const fold = foldOf(events);
        const lastBelieved = Math.max(...fold.events().map(({ at }) => at).filter((at) => at <= now + day));
        for (const [question, { memory, lastStudied }] of fold.progress()) {
          if (!memory) continue;
          const due = scheduler.dueAt(memory, question);
          assert.ok(Object.values(memory).every((value) => typeof value === 'boolean' || Number.isFinite(value)), JSON.stringify(memory));
          assert.ok(due <= (Number.isFinite(lastBelieved) ? lastBelieved : 0) + 365 * day, `due ${due}`);
          assert.ok(due > memory.lastReview);
          assert.ok(Number.isFinite(lastStudied));
          const recall = scheduler.recall(memory, now);
          assert.ok(recall >= 0 && recall <= 1, `recall ${recall}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('leaves its outcome alone, as the same object, when nothing new comes', () => {
    const events = [graded('1', now - day), answered('2', now)];
    const fold = foldOf(events);
    const before = fold.progress();
    fold.add(structuredClone(events), now + 1000);
    assert.equal(fold.progress(), before);
    fold.add([answered('3', now, { question: 'rag' })], now + 2000);
    assert.equal(fold.progress().get('lora'), before.get('lora'));
    assert.equal(before.has('rag'), false);
  });

  test('counts neither what was undone, nor a judgement that was, before or after it comes', () => {
    const undone = (event: string): StudyEvent => ({ id: `undo ${event}`, at: now, kind: 'undone', question: 'another', event });
    const judged: StudyEvent = { id: 'j', at: now, kind: 'judged', question: 'lora', event: '1', confidence: 'guessed' };
    const answer = answered('1', now - 1000);
    assert.deepEqual(foldOf([answer, undone('1')]).progress(), new Map());
    assert.deepEqual(foldOf([undone('1')]).progress(), new Map());
    assert.notDeepEqual(foldOf([answer, judged]).progress(), foldOf([answer]).progress());
    const fold = foldOf([answer, judged]);
    fold.add([undone('j')], now);
    assert.deepEqual(fold.progress(), foldOf([answer]).progress());
  });

  test('forgets all of an event in whose place another comes, also that it was the first', () => {
    // By its text the second comes first.
    const clash = [answered('x', 2), answered('x', now)];
    const ahead = graded('y', now + 100 * day);
    const fold = foldOf([ahead, ...clash.slice(0, 1)]);
    fold.add(clash, now);
    assert.deepEqual(fold.events(), [clash[1], ahead]);
    assert.deepEqual(fold.progress(), plainProgress([...clash, ahead], now));
    assert.equal(fold.progress().get('lora')?.firstStudied, now);
  });

  test('keeps bookmarks through a reset, and nothing else', () => {
    const bookmark: StudyEvent = { id: 'b', at: now - 2000, kind: 'bookmarked', question: 'lora', on: true };
    const studied = [bookmark, answered('1', now - 1000), graded('2', now - 900), graded('3', now - 900, { question: 'rag' })];
    const progress = foldOf([...studied, { id: 'r', at: now, kind: 'reset' }]).progress();
    assert.deepEqual(progress.get('lora'), { ...startOfFold.progress, bookmarked: true });
    assert.deepEqual(progress.get('rag'), startOfFold.progress);
    const one = foldOf([...studied, { id: 'r', at: now, kind: 'reset', question: 'rag' }]).progress();
    assert.equal(one.get('lora')?.answers, 1);
    assert.deepEqual(one.get('rag'), startOfFold.progress);
  });
});

suite('A clock that lies', () => {
  const endOfDay = createCalendar(0).endOfDay;
  const stateAt = (fold: ProgressFold, at: number, question = 'lora'): QuestionState => {
    fold.add([], at);
    return questionState(question, fold.progress().get(question), scheduler, endOfDay(at));
  };
  const yearsAhead = now + 14 * 365 * day;

  test('years ahead doesn’t keep a question from becoming due', () => {
    const alone = foldOf([graded('1', yearsAhead)], yearsAhead);
    assert.equal(stateAt(alone, yearsAhead), 'learning');
    assert.equal(stateAt(alone, now), 'due');
    const others = [0, 30, 60, 90, 120].map((days) => graded(`o${days}`, now + days * day, { question: 'rag' }));
    const busy = foldOf([graded('1', yearsAhead), graded('2', yearsAhead + day), graded('3', yearsAhead + 3 * day), ...others], now);
    assert.equal(stateAt(busy, now + 120 * day), 'due');
  });

  test('years ahead doesn’t outweigh what is done under a right one', () => {
    const bookmark = (id: string, at: number, on: boolean): StudyEvent => ({ id, at, kind: 'bookmarked', question: 'lora', on });
    const fold = foldOf([graded('1', yearsAhead, { grade: 'again' }), bookmark('2', yearsAhead, true), { id: '3', at: yearsAhead + 1, kind: 'reset' }]);
    fold.add([graded('4', now, { grade: 'easy' }), bookmark('5', now, false)], now);
    assert.equal(fold.progress().get('lora')?.bookmarked, false);
    assert.equal(stateAt(fold, now), 'known');
  });

  test('years behind makes a question due, and no more', () => {
    const fold = foldOf([graded('1', Date.UTC(1970, 0, 1))]);
    assert.equal(stateAt(fold, now), 'due');
    fold.add([graded('2', now)], now);
    assert.equal(stateAt(fold, now), 'known');
    assert.equal(stateAt(fold, now + 366 * day), 'due');
  });

  test('that jumps back an hour loses nothing', () => {
    const fold = foldOf([graded('1', now - day)]);
    fold.add([graded('2', now)], now);
    const later = now - 60 * 60 * 1000;
    fold.add([answered('3', later, { right: false })], later);
    fold.add([{ id: '4', at: later + 1, kind: 'undone', question: 'lora', event: '2' }], later + 1);
    const lora = fold.progress().get('lora');
    assert.equal(lora?.answers, 1);
    assert.equal(lora.memory?.forgotten, true);
    assert.equal(lora.memory.reviews, 2);
  });
});

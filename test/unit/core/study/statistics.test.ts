import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScheduler } from '../../../../src/core/study/memory';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { createCalendar } from '../../../../src/core/study/questionState';
import { studyStatistics, type PackOutline, type StudyStatistics } from '../../../../src/core/study/statistics';
import { mergeEvents, type AnsweredEvent, type Grade, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { arbitraryEvents, day, monday } from './arbitraryEvents';

const scheduler = createScheduler(0.9);
const calendar = createCalendar(0);
const today = calendar.dayNumber(monday);
const outline: PackOutline = {
  levels: [{ id: 'basic', questions: ['rag', 'lora'] }, { id: 'advanced', questions: ['rlhf', 'moe'] }],
  questions: [
    { id: 'rag', tags: ['retrieval'] },
    { id: 'lora', tags: ['training', 'efficiency'] },
    { id: 'rlhf', tags: ['training'] },
    { id: 'moe', tags: ['efficiency', 'serving'] },
  ],
};

const statistics = (events: readonly StudyEvent[], now = monday): StudyStatistics => {
  const fold = createProgressFold(scheduler);
  fold.add(events, now);
  return studyStatistics(mergeEvents(events, []), { questions: outline.levels.flatMap(({ questions }) => questions), progress: fold.progress(), scheduler, calendar, now }, outline);
};
let number = 0;
const graded = (question: string, daysAgo: number, grade: Grade): StudyEvent => ({ id: `e${number++}`, at: monday - daysAgo * day, kind: 'graded', question, grade });
const answered = (question: string, daysAgo: number, right: boolean, changes: Partial<AnsweredEvent> = {}): AnsweredEvent => ({ id: `e${number++}`, at: monday - daysAgo * day, kind: 'answered', question, item: `${question}#1`, right, ...changes });

suite('Statistics of study', () => {
  test('of nothing are empty', () => {
    const { days, weeks, streak, bestStreak, totals, calibration, time, due, levels, weakest, weakestTags } = statistics([]);
    assert.deepEqual([days.length, days.at(-1), weeks, streak, bestStreak], [365, { day: today, reviews: 0 }, [], 0, 0]);
    assert.deepEqual(totals, { days: 0, reviews: 0, graded: 0, answers: { count: 0, right: 0 } });
    assert.deepEqual([calibration.knew, calibration.guessed, time], [{ count: 0, right: 0 }, { count: 0, right: 0 }, { answers: 0, seconds: 0 }]);
    assert.deepEqual([due.length, due[0], due.at(-1)?.day, weakest, weakestTags], [30, { day: today, reviews: 0 }, today + 29, [], []]);
    assert.deepEqual(levels[0], { level: 'basic', states: { new: 2, learning: 0, due: 0, known: 0 }, reviewed: 0, recall: undefined });
  });

  test('count the answers of one round about one question as one review, and those of a round that leaves the schedule alone as none', () => {
    const round = { round: 'r1' };
    const { totals, days } = statistics([
      ...[answered('rag', 2, true, round), answered('lora', 2, true, round), answered('rag', 2, false, round)],
      ...[answered('rag', 1, true), answered('rag', 1, true), answered('moe', 1, true, { cram: true }), graded('moe', 1, 'good')],
    ]);
    assert.deepEqual(totals, { days: 2, reviews: 5, graded: 1, answers: { count: 6, right: 5 } });
    assert.deepEqual(days.slice(-3).map(({ reviews }) => reviews), [2, 3, 0]);
  });

  test('know retention by the reviews that were due from an earlier day', () => {
    const { weeks } = statistics([
      // New, then too early, then due and recalled (Wednesday), then due and forgotten (Sunday), then again the same day.
      ...[graded('rag', 12, 'good'), graded('rag', 11.9, 'good'), graded('rag', 5, 'good'), graded('lora', 12, 'good'), graded('lora', 1, 'again'), graded('lora', 0.99, 'good')],
      graded('rag', 0, 'hard'), // Monday, long before it is due
    ]);
    assert.deepEqual(weeks.map(({ firstDay, reviews }) => [firstDay - today, reviews.count, reviews.right]), [[-14, 0, 0], [-7, 2, 1], [0, 0, 0]]);
  });

  test('know accuracy in weeks that begin on Monday', () => {
    const { weeks } = statistics([answered('rag', 21, true), answered('rag', 8, true), answered('rag', 8, false), answered('rag', 7, true), answered('moe', 1, true, { cram: true })]);
    assert.deepEqual(weeks.map(({ answers }) => [answers.count, answers.right]), [[1, 1], [2, 1], [2, 2], [0, 0]]);
    assert.equal(new Date((weeks[0]?.firstDay ?? 0) * day).getUTCDay(), 1);
  });

  for (const [daysAgo, streak, bestStreak] of [
    [[0], 1, 1],
    [[1], 1, 1],
    [[2], 0, 1],
    [[0, 1, 2, 4], 3, 3],
    [[1, 2, 5, 6, 7, 8], 2, 4],
    [[-1, 0, 1], 2, 2],
    [[-1], 0, 0],
    [[-9, 0, 1], 2, 2],
  ] as const) {
    test(`after study ${daysAgo.join(', ')} days ago has a streak of ${streak}, and ${bestStreak} at best`, () => {
      const found = statistics(daysAgo.map((each) => graded('rag', each, 'good')));
      assert.deepEqual([found.streak, found.bestStreak], [streak, bestStreak]);
    });
  }

  test('leave out what was undone and what came before a reset', () => {
    const slip = answered('rag', 2, false);
    const events: StudyEvent[] = [
      ...[graded('rag', 9, 'good'), graded('lora', 9, 'good'), { id: 'all', at: monday - 8 * day, kind: 'reset' } as const],
      ...[graded('moe', 7, 'good'), answered('lora', 7, true), { id: 'moe', at: monday - 6 * day, kind: 'reset', question: 'moe' } as const],
      ...[slip, { id: 'undo', at: monday - day, kind: 'undone', question: 'rag', event: slip.id } as const],
    ];
    assert.deepEqual(statistics(events).totals, { days: 1, reviews: 1, graded: 0, answers: { count: 1, right: 1 } });
    // A clock that lied can't reset what is done from now on.
    assert.equal(statistics([...events, { id: 'lie', at: monday + 99 * day, kind: 'reset' }]).totals.reviews, 1);
    // A reset that is undone has reset nothing.
    const undo: StudyEvent = { id: 'undo reset', at: monday, kind: 'undone', question: 'moe', event: 'moe' };
    assert.equal(statistics([...events, undo]).totals.graded, 1);
  });

  test('compare what was said to be known with what was said to be guessed, by the last that was said', () => {
    const [known, wrong, guessed] = [answered('rag', 3, true), answered('rag', 2, false), answered('rag', 1, true)];
    const judge = (event: StudyEvent, confidence: 'knew' | 'guessed', daysAgo: number): StudyEvent => ({ id: `e${number++}`, at: monday - daysAgo * day, kind: 'judged', question: 'rag', event: event.id, confidence });
    const slip = judge(known, 'guessed', 0.5);
    const { calibration } = statistics([known, wrong, guessed, answered('rag', 0, true), judge(known, 'guessed', 2), judge(known, 'knew', 1), judge(wrong, 'knew', 1), judge(guessed, 'guessed', 1), slip, { id: 'undo', at: monday, kind: 'undone', question: 'rag', event: slip.id }]);
    assert.deepEqual(calibration, { knew: { count: 2, right: 1 }, guessed: { count: 1, right: 1 } });
  });

  test('sum up how long answers took, where it is known, without the lunch break', () => {
    assert.deepEqual(statistics([answered('rag', 1, true, { seconds: 20.5 }), answered('rag', 1, true), answered('rag', 1, true, { seconds: 5000 })]).time, { answers: 2, seconds: 620.5 });
  });

  test('foresee reviews, with what is overdue today', () => {
    const { due } = statistics([graded('rag', 30, 'good'), graded('lora', 1, 'again'), graded('moe', 0, 'good'), graded('rlhf', 0, 'easy')]);
    const dueIn = (question: string, grade: Grade): number => calendar.dayNumber(scheduler.dueAt(scheduler.review(undefined, grade, monday), question)) - today;
    const expected = Array.from({ length: 30 }, (_, ahead) => (ahead === 0 ? 2 : 0) + (ahead === dueIn('moe', 'good') ? 1 : 0) + (ahead === dueIn('rlhf', 'easy') ? 1 : 0));
    assert.deepEqual(due.map(({ reviews }) => reviews), expected);
  });

  test('find the weakest questions and tags, with their numbers', () => {
    const { weakest, weakestTags, levels } = statistics([graded('lora', 30, 'good'), answered('lora', 20, false), answered('rlhf', 1, true), answered('rag', 1, true)]);
    assert.deepEqual(weakest.map(({ question, lapses, answers }) => [question, lapses, answers.count, answers.right]), [['lora', 1, 1, 0], ['rag', 0, 1, 1], ['rlhf', 0, 1, 1]]);
    assert.deepEqual(weakestTags.map(({ tag, questions, reviewed, answers }) => [tag, questions, reviewed, answers.count, answers.right]), [['efficiency', 2, 1, 1, 0], ['training', 2, 2, 2, 1], ['retrieval', 1, 1, 1, 1]]);
    assert.deepEqual(levels.map(({ level, states, reviewed }) => [level, states, reviewed]), [
      ['basic', { new: 0, learning: 1, due: 1, known: 0 }, 2],
      ['advanced', { new: 1, learning: 1, due: 0, known: 0 }, 1],
    ]);
  });

  test('agree with the events, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const { days, weeks, totals, levels, weakest, calibration, due } = statistics(events);
        const fold = createProgressFold(scheduler);
        fold.add(events, monday);
        const progress = [...fold.progress().values()];
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
        assert.equal(totals.answers.count, sum(progress.map(({ answers }) => answers)));
        assert.equal(totals.answers.right, sum(progress.map(({ right }) => right)));
        assert.equal(totals.reviews, sum(progress.map(({ memory }) => memory?.reviews ?? 0)));
        assert.equal(totals.reviews, sum(days.map(({ reviews }) => reviews)));
        assert.equal(totals.answers.count, sum(weeks.map(({ answers }) => answers.count)));
        assert.ok(weeks.every(({ reviews }) => reviews.right <= reviews.count));
        assert.ok(sum(weeks.map(({ reviews }) => reviews.count)) <= totals.reviews - weakest.length);
        assert.ok(calibration.knew.count + calibration.guessed.count <= totals.answers.count);
        assert.equal(weakest.length, progress.filter(({ memory }) => memory).length);
        assert.ok(sum(due.map(({ reviews }) => reviews)) <= weakest.length);
        for (const [place, { states }] of levels.entries()) assert.equal(sum(Object.values(states)), outline.levels[place]?.questions.length);
        if (totals.days > 0) assert.equal(weeks.at(-1)?.firstDay, today);
      }),
      { numRuns: 300 },
    );
  });
});

import { createScheduler, day } from '../../src/core/study/memory';
import { createProgressFold } from '../../src/core/study/progressFold';
import { exportProgress, parseProgressFile } from '../../src/core/study/progressFile';
import { createCalendar } from '../../src/core/study/questionState';
import { statisticsSteps, studyStatistics } from '../../src/core/study/statistics';
import type { Steps } from '../../src/core/study/steps';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { planStudy } from '../../src/core/study/studyPlan';
import { milliseconds, printTable, quantile } from './table';

const count = 100_000;
const questions = Array.from({ length: 200 }, (_, place) => `retrieval-augmented-generation-${place + 1}`);

/** Three years of thirty rounds a week, of three items a question. */
const events = Array.from({ length: count }, (_, place): StudyEvent => {
  const question = questions[(Math.floor(place / 3) * 7) % questions.length] ?? '';
  const at = Math.floor(place * ((3 * 365 * day) / count));
  return { id: `event-${place}`, at, kind: 'answered', question, item: `${question}#${(place % 3) + 1}`, right: place % 7 > 0, round: `round-${Math.floor(place / 21)}`, seconds: 12 };
});

/** How long it takes to reckon with very many events. */
export function benchStudySpeed(): void {
  const scheduler = createScheduler(0.9);
  const calendar = createCalendar(0);
  const now = events.at(-1)?.at ?? 0;
  const fold = createProgressFold(scheduler);
  fold.add(events, now);
  const study = { questions, progress: fold.progress(), scheduler, calendar, now };
  const outline = { levels: [{ id: 'all', questions }], questions: questions.map((id) => ({ id, tags: ['retrieval'] })) };
  const text = exportProgress(events, now);
  const tasks: readonly (readonly [string, () => unknown])[] = [
    ['statistics', () => studyStatistics(events, study, outline)],
    ['the plan of a day before an interview', () => planStudy(study, { newPerDay: 3, retention: 0.9, interviewDay: calendar.dayNumber(now) + 4 })],
    ['writing a file of progress', () => exportProgress(events, now)],
    ['reading it', () => parseProgressFile(text)],
  ];
  const rows = tasks.map(([name, run]) => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return [name, milliseconds(quantile(times, 0.5)), milliseconds(Math.min(...times))];
  });
  const steps = Array.from({ length: 9 }, () => longestStep(statisticsSteps(events, study, outline)));
  rows.push(['the longest step of statistics', milliseconds(quantile(steps, 0.5)), milliseconds(Math.min(...steps))]);
  printTable(`Study: ${count} events of ${questions.length} questions`, ['what', 'median', 'least'], rows);
}

/** How long everything else has to wait at most, in milliseconds. */
function longestStep(steps: Steps<unknown>): number {
  let longest = 0;
  for (let done = false; !done; ) {
    const start = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

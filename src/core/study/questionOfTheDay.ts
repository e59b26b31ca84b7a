import { day, type Scheduler } from './memory';
import { createProgressFold } from './progressFold';
import type { Calendar } from './questionState';
import type { StudyEvent } from './studyEvent';
import type { Study } from './studyPlan';
import { isWeak } from './weakness';

/** Of so many new questions, the next ones in the pack, one is chosen: a beginner doesn't get the hardest at once. */
const nextNew = 7;

/**
 * One question for the day, the same from its start to its end whatever is done in it: it is drawn from what was known when
 * the day began. It was due then; else it had gone wrong the last time; else it is new; else it is any. Undefined if there are no questions.
 *
 * @param questions ids in the order of the pack
 * @param now milliseconds since 1970-01-01 UTC
 */
export function questionOfTheDay(questions: readonly string[], events: readonly StudyEvent[], scheduler: Scheduler, calendar: Calendar, now: number): string | undefined {
  const endOfDay = calendar.endOfDay(now);
  const startOfDay = endOfDay - day;
  const fold = createProgressFold(scheduler);
  fold.add(events.filter(({ at }) => at < startOfDay), startOfDay);
  const progress = fold.progress();

  const due = questions.filter((id) => {
    const memory = progress.get(id)?.memory;
    return memory !== undefined && scheduler.dueAt(memory, id) < endOfDay;
  });
  const weak = questions.filter((id) => {
    const studied = progress.get(id);
    return studied !== undefined && isWeak(studied);
  });
  const fresh = questions.filter((id) => progress.get(id)?.lastStudied === undefined).slice(0, nextNew);
  const pool = [due, weak, fresh, questions].find((ids) => ids.length > 0) ?? [];
  // One after the other: two days in a row differ as long as there is a choice.
  return pool[calendar.dayNumber(now) % pool.length];
}

/** Whether anything that counts was done with a question since the day began. */
export function isStudiedToday({ progress, calendar, now }: Study, questionId: string): boolean {
  const lastStudied = progress.get(questionId)?.lastStudied;
  return lastStudied !== undefined && calendar.dayNumber(lastStudied) === calendar.dayNumber(now);
}

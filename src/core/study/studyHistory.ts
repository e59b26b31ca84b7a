import { countedEvents, judgements } from './countedEvents';
import type { Scheduler } from './memory';
import type { Calendar } from './questionState';
import { reviewSteps } from './reviews';
import { share, type Share } from './share';
import type { Steps } from './steps';
import { streaks } from './streaks';
import type { Confidence, StudyEvent } from './studyEvent';
import { studyWeeks, type StudyWeek } from './studyWeeks';

/** What the events say of how a learner studied. What was undone, or came before a reset, isn't in it. */
export interface StudyHistory {
  /** The reviews of each day of the last year, today's last. */
  readonly days: readonly { readonly day: number; readonly reviews: number }[];
  /** From the first week with study in the last year to this one, without a gap; empty without study. */
  readonly weeks: readonly StudyWeek[];
  /** Days in a row with study, up to today, or to yesterday if today has none yet. */
  readonly streak: number;
  readonly bestStreak: number;
  readonly totals: {
    /** Days with study. */
    readonly days: number;
    readonly reviews: number;
    /** Grades given in the reader. */
    readonly graded: number;
    readonly answers: Share;
  };
  /** What came of the answers that the learner had said to know, or to have guessed. */
  readonly calibration: { readonly knew: Share; readonly guessed: Share };
  /** The answers that say how long they took, and how long that was; each ten minutes at most, since people leave things open. */
  readonly time: { readonly answers: number; readonly seconds: number };
}

const daysInYear = 365;

/** In seconds. */
const longestAnswer = 600;

/**
 * Sums up events, in steps, and in time that grows with their number.
 *
 * @param events in their order
 * @param now milliseconds since 1970-01-01 UTC; what is dated tomorrow counts in the totals, but on no day yet
 */
export function* studyHistory(events: readonly StudyEvent[], scheduler: Scheduler, calendar: Calendar, now: number): Steps<StudyHistory> {
  const encounters = countedEvents(events, now);
  yield;
  const judged = judgements(events);
  const reviews = yield* reviewSteps(encounters, judged);
  const answers = encounters.filter((event) => event.kind === 'answered');
  const today = calendar.dayNumber(now);

  const studied = new Set(encounters.map(({ at }) => calendar.dayNumber(at)));
  yield;
  const perDay = new Map<number, number>();
  for (const each of reviews.map(({ from }) => calendar.dayNumber(from))) perDay.set(each, (perDay.get(each) ?? 0) + 1);
  yield;
  const timed = answers.filter(({ seconds }) => seconds !== undefined);
  const judgedAnswers = answers.filter(({ id }) => judged.has(id));
  const judgedAs = (confidence: Confidence): Share => share(judgedAnswers.filter(({ id }) => judged.get(id) === confidence), ({ right }) => right);

  const weeks = yield* studyWeeks(reviews, answers, studied, scheduler, calendar, today);
  yield;
  return {
    days: Array.from({ length: daysInYear }, (_, index) => today - daysInYear + 1 + index).map((day) => ({ day, reviews: perDay.get(day) ?? 0 })),
    weeks,
    ...streaks(studied, today),
    totals: { days: studied.size, reviews: reviews.length, graded: encounters.length - answers.length, answers: share(answers, ({ right }) => right) },
    calibration: { knew: judgedAs('knew'), guessed: judgedAs('guessed') },
    time: { answers: timed.length, seconds: timed.reduce((sum, { seconds = 0 }) => sum + Math.min(seconds, longestAnswer), 0) },
  };
}

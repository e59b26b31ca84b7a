import { day, type Memory, type Scheduler } from './memory';
import type { Calendar } from './questionState';
import type { Grade } from './studyEvent';

/** An interview that lies ahead. */
export interface Interview {
  /** Days until it, 0 on its day. */
  readonly daysLeft: number;
  /** When everything is to be recalled: in the middle of its day, or now if that has passed. Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** The last days before an interview, which are kept for review. */
const lastDays = 5;

/** No plan asks for more new questions in a day: it would only discourage. */
const mostNewPerDay = 12;

/** The interview on the day that the calendar gives that number; undefined if there is none, or its day is past. */
export function interviewAhead(interviewDay: number | undefined, calendar: Calendar, now: number): Interview | undefined {
  const daysLeft = (interviewDay ?? Number.NaN) - calendar.dayNumber(now);
  if (!(daysLeft >= 0 && Number.isFinite(daysLeft))) return undefined;
  return { daysLeft, at: Math.max(now, calendar.endOfDay(now) + (daysLeft - 0.5) * day) };
}

export interface NewQuestions {
  /** New questions for the whole of today. */
  readonly perDay: number;
  /** How many can't be met before the interview. */
  readonly behind: number;
}

/**
 * How many new questions today holds. All are met by five days before the interview, in equal parts; if that takes more than
 * twelve in a day, twelve come each day for as long as it takes. A learner who wants more has more. The interview's own day has none.
 *
 * @param unmet how many are still to be met
 * @param metToday how many were met today
 * @param wanted how many a day the learner wants
 */
export function newQuestions(unmet: number, metToday: number, wanted: number, interview: Interview | undefined): NewQuestions {
  if (!interview) return { perDay: wanted, behind: 0 };
  const { daysLeft } = interview;
  if (daysLeft === 0) return { perDay: 0, behind: unmet };
  const needed = Math.ceil((unmet + metToday) / Math.max(1, daysLeft - lastDays));
  const most = Math.max(wanted, mostNewPerDay);
  const room = Math.max(0, most - metToday) + most * (daysLeft - 1);
  return { perDay: Math.max(wanted, Math.min(needed, most)), behind: Math.max(0, unmet - room) };
}

/** A question that was reviewed at least once. */
export interface MetQuestion {
  readonly id: string;
  readonly memory: Memory;
  /** Whether its review is due by the end of today. */
  readonly due: boolean;
  readonly metToday: boolean;
  readonly reviewedToday: boolean;
}

/**
 * The reviews that are made before they are due, so that everything is recalled on the day of the interview. A question
 * needs one if less is foreseen for that day than half the forgetting that is allowed otherwise (95 % for 90 %). In the last five
 * days these reviews and those that are due are shared out evenly: the firmest come first, so that the weakest are fresh on the day.
 */
export function earlyReviews(met: readonly MetQuestion[], scheduler: Scheduler, retention: number, interview: Interview | undefined): MetQuestion[] {
  if (!interview || interview.daysLeft > lastDays) return [];
  const wanted = 1 - (1 - retention) / 2;
  const due = met.filter((question) => question.due).length;
  const needy = met.filter((question) => !question.due && scheduler.recall(question.memory, interview.at) < wanted);
  const done = met.filter(({ reviewedToday, metToday }) => reviewedToday && !metToday).length;
  const share = Math.ceil((done + due + needy.length) / Math.max(1, interview.daysLeft));
  return needy
    .filter(({ reviewedToday }) => !reviewedToday)
    .sort((a, b) => b.memory.stability - a.memory.stability)
    .slice(0, Math.max(0, share - done - due));
}

/** How much more likely a question is to be recalled at a time if it is reviewed now. */
export function gainOfReview(memory: Memory, scheduler: Scheduler, now: number, at: number): number {
  const recalled = scheduler.recall(memory, now);
  const after = (grade: Grade): number => scheduler.recall(scheduler.review(memory, grade, now), at);
  return recalled * after('good') + (1 - recalled) * after('again') - scheduler.recall(memory, at);
}

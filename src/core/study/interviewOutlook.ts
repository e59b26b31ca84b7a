import { dateOfDay, dayOfDate } from './calendarDate';
import { newQuestions } from './interview';
import type { Calendar } from './questionState';
import type { Study, StudyPlan } from './studyPlan';

/** What the plan comes to until the interview. */
export interface InterviewOutlook {
  /** Days until it, 0 on its day. */
  readonly daysLeft: number;
  /** New questions for the whole of today. */
  readonly newPerDay: number;
  /** How many questions are still to be met, and how many of those can't be before the interview. */
  readonly unmet: number;
  readonly behind: number;
  /** The number of the day on which the last new question is met; undefined if there is none, or not all can be met. */
  readonly allMetOn: number | undefined;
}

/**
 * Looks ahead, day by day, as the plan will be if each day's new questions are met on it. Undefined if no interview lies ahead.
 *
 * @param wanted how many new questions a day the learner wants
 */
export function interviewOutlook({ questions, progress, calendar, now }: Study, { interview, fresh, newPerDay, behind }: StudyPlan, wanted: number): InterviewOutlook | undefined {
  if (!interview) return undefined;
  const unmet = questions.filter((id) => !progress.get(id)?.memory).length;
  let left = unmet - fresh.length;
  let passed = 0;
  while (left > 0 && passed < interview.daysLeft) {
    passed++;
    left -= newQuestions(left, 0, wanted, { ...interview, daysLeft: interview.daysLeft - passed }).perDay;
  }
  return { daysLeft: interview.daysLeft, newPerDay, unmet, behind, allMetOn: unmet > 0 && left <= 0 ? calendar.dayNumber(now) + passed : undefined };
}

/** What a learner wrote as the date of the interview: the date itself, empty for none, or why it can't be that. */
export type CheckedDate = { readonly date: string } | { readonly problem: 'no date' | 'past' };

export function checkInterviewDate(text: string, calendar: Calendar, now: number): CheckedDate {
  const date = text.trim();
  if (date === '') return { date };
  const dayNumber = dayOfDate(date);
  if (dayNumber === undefined) return { problem: 'no date' };
  return dayNumber < calendar.dayNumber(now) ? { problem: 'past' } : { date };
}

/** The date that many days from today. */
export function dateAhead(days: number, calendar: Calendar, now: number): string {
  return dateOfDay(calendar.dayNumber(now) + days);
}

import { dayOfDate } from './calendarDate';
import { countedEvents } from './countedEvents';
import type { EventLog } from './eventLog';
import { interviewOutlook, type InterviewOutlook } from './interviewOutlook';
import { createScheduler, day, type Scheduler } from './memory';
import type { Progress } from './progress';
import { questionOfTheDay } from './questionOfTheDay';
import { createCalendar, questionState, type Calendar, type QuestionState } from './questionState';
import { streaks } from './streaks';
import { planStudy, type Study, type StudyPlan } from './studyPlan';

/** What the settings say of studying. */
export interface StudyPreferences {
  /** New questions in a day. */
  readonly newPerDay: () => number;
  /** The chance of recall at which a question comes again, between 0 and 1. */
  readonly retention: () => number;
  /** `2026-03-09`, or anything else for no interview. */
  readonly interviewDate: () => string;
}

interface Dependencies {
  /** Question ids in the order of the pack. */
  readonly questions: readonly string[];
  readonly log: Pick<EventLog, 'progress' | 'events'>;
  readonly preferences: StudyPreferences;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Minutes by which the learner's clock is ahead of UTC at a time; it changes with the season. */
  readonly clockOffset: (at: number) => number;
}

/** Where the learner stands at this moment: all that shows progress asks here, so that all of it agrees. */
export interface StudyDesk {
  readonly study: () => Study;
  readonly plan: () => StudyPlan;
  /** What the plan comes to until the interview; undefined if none lies ahead. */
  readonly outlook: () => InterviewOutlook | undefined;
  readonly state: (questionId: string) => QuestionState;
  /** Undefined if there are no questions. It is worked out once a day, and again if something turns up that was done before the day. */
  readonly questionOfTheDay: () => string | undefined;
  /** Days in a row with study, up to today, or to yesterday if today has none yet; worked out again only if progress has changed. */
  readonly streak: () => number;
}

export function createStudyDesk({ questions, log, preferences, now, clockOffset }: Dependencies): StudyDesk {
  let scheduler: { readonly retention: number; readonly scheduler: Scheduler } | undefined;
  const schedulerNow = (): Scheduler => {
    const retention = preferences.retention();
    if (scheduler?.retention !== retention) scheduler = { retention, scheduler: createScheduler(retention) };
    return scheduler.scheduler;
  };
  const calendarAt = (at: number): Calendar => createCalendar(clockOffset(at));
  const studyAt = (at: number): Study => ({ questions, progress: log.progress(), scheduler: schedulerNow(), calendar: calendarAt(at), now: at });
  const planOf = (study: Study): StudyPlan => {
    const { newPerDay, retention, interviewDate } = preferences;
    return planStudy(study, { newPerDay: newPerDay(), retention: retention(), interviewDay: dayOfDate(interviewDate()) });
  };
  let asked: { readonly today: number; readonly earlier: number; readonly scheduler: Scheduler; readonly question: string | undefined } | undefined;
  let row: { readonly today: number; readonly progress: Progress; readonly streak: number } | undefined;
  return {
    study: () => studyAt(now()),
    plan: () => planOf(studyAt(now())),
    outlook: () => {
      const study = studyAt(now());
      return interviewOutlook(study, planOf(study), preferences.newPerDay());
    },
    state: (id) => {
      const at = now();
      return questionState(id, log.progress().get(id), schedulerNow(), calendarAt(at).endOfDay(at));
    },
    questionOfTheDay: () => {
      const study = studyAt(now());
      const { calendar } = study;
      const today = calendar.dayNumber(study.now);
      const startOfDay = calendar.endOfDay(study.now) - day;
      const earlier = log.events().findLastIndex(({ at }) => at < startOfDay) + 1;
      if (asked?.today !== today || asked.earlier !== earlier || asked.scheduler !== study.scheduler) {
        asked = { today, earlier, scheduler: study.scheduler, question: questionOfTheDay(questions, log.events(), study.scheduler, calendar, study.now) };
      }
      return asked.question;
    },
    streak: () => {
      const { calendar, progress, now: at } = studyAt(now());
      const today = calendar.dayNumber(at);
      if (row?.today !== today || row.progress !== progress) {
        const studied = new Set(countedEvents(log.events(), at).map((event) => calendar.dayNumber(event.at)));
        row = { today, progress, streak: streaks(studied, today).streak };
      }
      return row.streak;
    },
  };
}

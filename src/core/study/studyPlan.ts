import { earlyReviews, gainOfReview, interviewAhead, newQuestions, type Interview, type MetQuestion } from './interview';
import { day, type Scheduler } from './memory';
import { mostFirst } from './mostFirst';
import type { Progress } from './progress';
import type { Calendar } from './questionState';

/** What is learnt, how far the learner has come with it, and what time it is. */
export interface Study {
  /** Question ids in the order of the pack. */
  readonly questions: readonly string[];
  readonly progress: Progress;
  readonly scheduler: Scheduler;
  readonly calendar: Calendar;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

export interface StudySettings {
  /** New questions in a day, unless an interview asks for more. */
  readonly newPerDay: number;
  /** The chance of recall at which the scheduler has a question reviewed. */
  readonly retention: number;
  /** The day of the interview, by the number that the calendar gives it. */
  readonly interviewDay?: number | undefined;
  /** Ids of the questions to learn; all of them if it is left out. */
  readonly chosen?: readonly string[] | undefined;
}

/** What is to be done today. */
export interface StudyPlan {
  /** Ids of the questions to review, the most urgent first: the least likely to be recalled; before an interview, those whose review helps most on its day. */
  readonly due: readonly string[];
  /** Ids of the new questions to meet, in the order of the pack. */
  readonly fresh: readonly string[];
  /** Both, in the order in which one who may run out of time does best: before an interview, what is new comes first, since a question that is never met is not recalled at all. */
  readonly order: readonly string[];
  /** How many of both there are: what is left to do today. */
  readonly left: number;
  /** New questions that the plan has for the whole of today. */
  readonly newPerDay: number;
  /** How many new questions can't be met before the interview, even with as many a day as a plan asks for at most. */
  readonly behind: number;
  /** How many reviews would be too many for today; they come later. */
  readonly postponed: number;
  /** Whether nothing is left to do today, nothing is behind and nothing is postponed. */
  readonly onCourse: boolean;
  /** Undefined if no interview lies ahead. */
  readonly interview: Interview | undefined;
}

/** No plan asks for more reviews in a day: it would only discourage. */
const mostReviewsPerDay = 60;

/**
 * Lays out what is to be done today: the reviews that are due by the end of the day, and as many new questions as the
 * settings say. With an interview ahead, `newQuestions` and `earlyReviews` say what changes.
 */
export function planStudy(study: Study, settings: StudySettings): StudyPlan {
  const { progress, scheduler, calendar, now } = study;
  const interview = interviewAhead(settings.interviewDay, calendar, now);
  const chosen = settings.chosen && new Set(settings.chosen);
  const questions = [...new Set(study.questions)].filter((id) => !chosen || chosen.has(id));

  // What was only ever asked in rounds that leave the schedule alone is still to be met.
  const unmet = questions.filter((id) => !progress.get(id)?.memory);
  const met = metQuestions(questions, study);
  const metToday = met.filter((question) => question.metToday).length;
  const { perDay, behind } = newQuestions(unmet.length, metToday, Math.max(0, settings.newPerDay), interview);
  const fresh = unmet.slice(0, Math.max(0, perDay - metToday));

  const urgency = ({ memory }: MetQuestion): number => (interview ? gainOfReview(memory, scheduler, now, interview.at) : 1 - scheduler.recall(memory, now));
  const wanted = mostFirst([...met.filter(({ due }) => due), ...earlyReviews(met, scheduler, settings.retention, interview)], urgency);
  // What was forgotten today comes again today, however full the day is.
  const [again, others] = [wanted.filter(({ reviewedToday }) => reviewedToday), wanted.filter(({ reviewedToday }) => !reviewedToday)];
  const reviewedBefore = met.filter(({ reviewedToday }) => reviewedToday).length - metToday;
  const due = [...others.slice(0, Math.max(0, mostReviewsPerDay - reviewedBefore)), ...again].map(({ id }) => id);

  const order = interview ? [...fresh, ...due] : [...due, ...fresh];
  const postponed = wanted.length - due.length;
  return { due, fresh, order, left: order.length, newPerDay: perDay, behind, postponed, onCourse: order.length + behind + postponed === 0, interview };
}

function metQuestions(questions: readonly string[], { progress, scheduler, calendar, now }: Study): MetQuestion[] {
  const endOfDay = calendar.endOfDay(now);
  const isToday = (at: number): boolean => at >= endOfDay - day;
  return questions.flatMap((id) => {
    const { memory, firstStudied = 0 } = progress.get(id) ?? {};
    if (!memory) return [];
    return [{ id, memory, due: scheduler.dueAt(memory, id) < endOfDay, metToday: isToday(firstStudied), reviewedToday: isToday(memory.lastReview) }];
  });
}

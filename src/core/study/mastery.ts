import { mostFirst } from './mostFirst';
import { noProgress, type QuestionProgress } from './progress';
import { questionState, type QuestionState } from './questionState';
import type { Share } from './share';
import type { Study } from './studyPlan';
import { recallAt } from './weakness';

/** How firmly a group of questions is known. */
interface Mastery {
  /** How many of its questions were ever reviewed. */
  readonly reviewed: number;
  /** The mean chance that one of those is recalled now, from 0 to 1; undefined if there are none. */
  readonly recall: number | undefined;
}

export interface LevelMastery extends Mastery {
  readonly level: string;
  readonly states: Readonly<Record<QuestionState, number>>;
}

export interface TagMastery extends Mastery {
  readonly tag: string;
  /** How many questions have the tag. */
  readonly questions: number;
  readonly answers: Share;
}

export interface QuestionWeakness {
  readonly question: string;
  /** The chance that it is recalled now, from 0 to 1. */
  readonly recall: number;
  /** How often it had been forgotten. */
  readonly lapses: number;
  readonly answers: Share;
}

/** How many questions of each level are new, being learnt, due and known, and how well they are recalled. */
export function levelMastery(study: Study, levels: readonly { readonly id: string; readonly questions: readonly string[] }[]): LevelMastery[] {
  const endOfDay = study.calendar.endOfDay(study.now);
  return levels.map(({ id, questions }) => {
    const states = { new: 0, learning: 0, due: 0, known: 0 };
    for (const question of questions) states[questionState(question, study.progress.get(question), study.scheduler, endOfDay)]++;
    return { level: id, states, ...mastery(study, questions) };
  });
}

/** The tags of which a question was ever reviewed, the weakest first. */
export function weakestTags(study: Study, questions: readonly { readonly id: string; readonly tags: readonly string[] }[]): TagMastery[] {
  const tagged = new Map<string, string[]>();
  for (const { id, tags } of questions) for (const tag of tags) tagged.set(tag, [...(tagged.get(tag) ?? []), id]);
  const tags = [...tagged].map(([tag, ids]) => ({ tag, questions: ids.length, answers: answersTo(study, ids), ...mastery(study, ids) }));
  return mostFirst(tags.filter(({ reviewed }) => reviewed > 0), ({ recall = 0 }) => 1 - recall);
}

/** The questions that were ever reviewed, the weakest first. */
export function weakestQuestions(study: Study): QuestionWeakness[] {
  const reviewed = study.questions.flatMap((question) => {
    const { memory, answers, right } = progressOf(study, question);
    return memory ? [{ question, recall: study.scheduler.recall(memory, study.now), lapses: memory.lapses, answers: { count: answers, right } }] : [];
  });
  return mostFirst(reviewed, ({ recall }) => 1 - recall);
}

/** The reviews that become due on each of the next days, if none were made meanwhile; the first day is today, with all that is overdue. */
export function dueAhead({ questions, progress, scheduler, calendar, now }: Study, daysAhead: number): { readonly day: number; readonly reviews: number }[] {
  const today = calendar.dayNumber(now);
  const days = Array.from({ length: daysAhead }, (_, index) => ({ day: today + index, reviews: 0 }));
  for (const id of questions) {
    const memory = progress.get(id)?.memory;
    const day = memory && days[Math.max(0, calendar.dayNumber(scheduler.dueAt(memory, id)) - today)];
    if (day) day.reviews++;
  }
  return days;
}

const progressOf = (study: Study, id: string): QuestionProgress => study.progress.get(id) ?? noProgress;

function mastery(study: Study, questions: readonly string[]): Mastery {
  const reviewed = questions.filter((id) => progressOf(study, id).memory);
  const sum = reviewed.reduce((total, id) => total + recallAt(study, id, study.now), 0);
  return { reviewed: reviewed.length, recall: reviewed.length > 0 ? sum / reviewed.length : undefined };
}

function answersTo(study: Study, questions: readonly string[]): Share {
  const answered = questions.map((id) => progressOf(study, id));
  return { count: answered.reduce((sum, { answers }) => sum + answers, 0), right: answered.reduce((sum, { right }) => sum + right, 0) };
}

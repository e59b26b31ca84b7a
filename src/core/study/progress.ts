import type { StudyEvent } from './studyEvent';

/** How far a learner is with a question: never asked, asked, or every item of it right the last time it was asked. */
export type QuestionState = 'new' | 'learning' | 'known';

export interface QuestionProgress {
  /** How often its items were answered, and how often rightly. */
  readonly answers: number;
  readonly right: number;
  /** The last verdict on each item. */
  readonly items: Readonly<Record<string, boolean>>;
  /** When it was last answered, in milliseconds since 1970-01-01 UTC. */
  readonly lastAnswered: number;
}

/** What the events say of each question; a question that was never answered isn't in it. */
export type Progress = ReadonlyMap<string, QuestionProgress>;

/** @param events sorted, as `mergeEvents` gives them */
export function foldProgress(events: readonly StudyEvent[]): Progress {
  const progress = new Map<string, QuestionProgress>();
  for (const event of events) {
    const before = progress.get(event.question);
    progress.set(event.question, {
      answers: (before?.answers ?? 0) + 1,
      right: (before?.right ?? 0) + (event.right ? 1 : 0),
      items: { ...before?.items, [event.item]: event.right },
      lastAnswered: event.at,
    });
  }
  return progress;
}

/** @param quizItems how many items the question has */
export function questionState(progress: QuestionProgress | undefined, quizItems: number): QuestionState {
  if (!progress) return 'new';
  const last = Object.values(progress.items);
  return last.length >= quizItems && last.every(Boolean) ? 'known' : 'learning';
}

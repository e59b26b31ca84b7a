import type { StudyEvent } from '../study/studyEvent';
import type { Round, RoundItem } from './round';
import { verdict } from './round';

/**
 * What a step of a round adds to the learner's events: answers and judgements at once in practice, all of them when an
 * exam is handed in, nothing for what stays open. The id of an answer is made from the round's and the item's: an
 * answer that is recorded again, from a state of the round that was kept before it, is the same event.
 *
 * Answers about terms are recorded with the question that explains the term best, and leave the schedule alone, since
 * that question asks for more than its terms; a term that no question explains is recorded nowhere.
 */
export function eventsOf(before: Round, after: Round, now: number): StudyEvent[] {
  const isHandedIn = after.mode !== 'exam' || after.endedAt !== undefined;
  if (!isHandedIn) return [];
  const at = after.mode === 'exam' ? (after.endedAt ?? now) : now;
  const known = new Map(before.mode === 'exam' && before.endedAt === undefined ? [] : before.items.map((item) => [item.id, item]));
  return after.items.flatMap((item) => itemEvents(known.get(item.id), item, after, at));
}

function itemEvents(before: RoundItem | undefined, after: RoundItem, round: Round, at: number): StudyEvent[] {
  const { id: item, questionId: question, confidence } = after;
  if (after.answered === undefined || question === '') return [];
  const id = `${round.id}/${item}`;
  const cram = round.mode === 'cram' || after.term !== undefined ? { cram: true as const } : {};
  const seconds = Math.round(after.shownFor / 100) / 10;
  const answered: StudyEvent = { id, at, kind: 'answered', question, item, right: verdict(after) === 'right', round: round.id, ...cram, seconds };
  const judged: StudyEvent[] = confidence === undefined ? [] : [{ id: `${id}/${confidence}/${at}`, at, kind: 'judged', question, event: id, confidence }];
  return [...(before?.answered === undefined ? [answered] : []), ...(before?.confidence === confidence ? [] : judged)];
}

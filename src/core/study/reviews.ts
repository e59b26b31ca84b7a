import type { Encounter } from './countedEvents';
import type { Memory, Scheduler } from './memory';
import { gradeOfAnswers } from './progress';
import type { Calendar } from './questionState';
import { atOnce, type Steps } from './steps';
import type { Confidence, Grade } from './studyEvent';

/** One review of one question: a grade in the reader, or what the answers of one round about it amount to. */
export interface Review {
  readonly question: string;
  /** When it began and when it ended, in milliseconds since 1970-01-01 UTC. */
  readonly from: number;
  readonly to: number;
  readonly grade: Grade;
}

type Answers = { right: boolean; confidence: Confidence | undefined }[];

interface Part {
  readonly question: string;
  readonly from: number;
  to: number;
  readonly round: string | undefined;
  readonly said: Grade | Answers;
}

/** After how many encounters or reviews a step ends. */
const step = 1000;

/** Groups what counts into reviews, as progress does: in the order in which they began; cramming isn't a review. */
export function reviewsOf(encounters: readonly Encounter[], judged: ReadonlyMap<string, Confidence>): Review[] {
  return atOnce(reviewSteps(encounters, judged));
}

/** The same in steps. */
export function* reviewSteps(encounters: readonly Encounter[], judged: ReadonlyMap<string, Confidence>): Steps<Review[]> {
  const parts: Part[] = [];
  const last = new Map<string, Part>();
  const begin = (part: Part): void => {
    parts.push(part);
    last.set(part.question, part);
  };
  for (const [place, event] of encounters.entries()) {
    if (place % step === 0) yield;
    const { question, at } = event;
    if (event.kind === 'graded') {
      begin({ question, from: at, to: at, round: undefined, said: event.grade });
    } else if (!event.cram) {
      const answer = { right: event.right, confidence: judged.get(event.id) };
      const open = last.get(question);
      if (open && event.round !== undefined && open.round === event.round && typeof open.said === 'object') {
        open.said.push(answer);
        open.to = at;
      } else {
        begin({ question, from: at, to: at, round: event.round, said: [answer] });
      }
    }
  }
  return parts.map(({ question, from, to, said }) => ({ question, from, to, grade: typeof said === 'object' ? gradeOfAnswers(said) : said }));
}

/**
 * The reviews since a day that were due from an earlier day. The first one of a question, one made before it is due, and one
 * that comes the same day because the question was forgotten say nothing of how well the schedule keeps things in mind.
 *
 * @param reviews all of them, in their order
 */
export function* dueReviews(reviews: readonly Review[], scheduler: Scheduler, calendar: Calendar, since: number): Steps<Review[]> {
  const memories = new Map<string, Memory>();
  const due: Review[] = [];
  for (const [place, review] of reviews.entries()) {
    if (place % step === 0) yield;
    const { question, from, to, grade } = review;
    const memory = memories.get(question);
    memories.set(question, scheduler.review(memory, grade, to));
    const day = calendar.dayNumber(from);
    // When a question is due is asked last: that is what takes time.
    if (memory !== undefined && day >= since && calendar.dayNumber(memory.lastReview) < day && scheduler.dueAt(memory, question) < calendar.endOfDay(from)) due.push(review);
  }
  return due;
}

import { examLength } from './chooseItems';

/**
 * How long an exam gives for an item, on average. An item of the built-in pack has 76 words in the median, which is less
 * than half a minute of reading; the rest is for thinking, as an interviewer would wait.
 */
const secondsPerItem = 60;

/** An exam that can be taken. */
export interface ExamOffer {
  readonly length: number;
  readonly limitSeconds: number;
}

/** The exams that a number of items is enough for, the usual one first. */
export function examOffers(available: number): ExamOffer[] {
  const lengths = [examLength, 10, 40].filter((length) => length <= available);
  const offered = lengths.length > 0 || available <= 0 ? lengths : [available];
  return offered.map((length) => ({ length, limitSeconds: length * secondsPerItem }));
}

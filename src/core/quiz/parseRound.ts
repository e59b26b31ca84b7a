import type { Round, RoundItem, RoundMode, TermSubject } from './round';
import { parseRoundScope } from './roundScope';

const modes: readonly RoundMode[] = ['practice', 'exam', 'cram'];

/** Reads a round from what was kept of it, as JSON gives it; undefined if it isn't one that the steps could have made. */
export function parseRound(value: unknown): Round | undefined {
  const { id, seed, mode, scope, limitSeconds, items, position, startedAt, shownAt, endedAt } = fields(value);
  const knownMode = modes.find((each) => each === mode);
  const knownScope = parseRoundScope(scope);
  const known = Array.isArray(items) ? items.map(parseItem) : [];
  const parsed = known.flatMap((item) => item ?? []);
  const isWhole = parsed.length > 0 && parsed.length === known.length && new Set(parsed.map((item) => item.id)).size === parsed.length;
  if (typeof id !== 'string' || !isNumber(seed) || !knownMode || !knownScope || !isWhole) return undefined;
  if (!isPlace(position, parsed.length) || !isNumber(startedAt) || !isNumber(shownAt)) return undefined;
  if (!isOptional(limitSeconds, isAmount) || !isOptional(endedAt, isNumber)) return undefined;
  return { id, seed, mode: knownMode, scope: knownScope, limitSeconds, items: parsed, position, startedAt, shownAt, endedAt };
}

function parseItem(value: unknown): RoundItem | undefined {
  const { id, questionId, term, order, right, answered, shownFor, confidence, flagged, skipped } = fields(value);
  if (typeof id !== 'string' || typeof questionId !== 'string' || typeof flagged !== 'boolean') return undefined;
  if (!isOrder(order) || !isPlace(right, order.length) || !isAmount(shownFor) || !isPlace(skipped, 3)) return undefined;
  const isChoice = (choice: unknown): choice is number => isPlace(choice, order.length);
  const isConfidence = (judgement: unknown): judgement is 'knew' | 'guessed' => judgement === 'knew' || judgement === 'guessed';
  if (!isOptional(answered, isChoice) || !isOptional(confidence, isConfidence)) return undefined;
  const subject = term === undefined ? undefined : parseTerm(term, order.length);
  if (term !== undefined && !subject) return undefined;
  return { id, questionId, term: subject, order, right, answered, shownFor, confidence, flagged, skipped };
}

function parseTerm(value: unknown, count: number): TermSubject | undefined {
  const { termId, asks, options } = fields(value);
  if (typeof termId !== 'string' || (asks !== 'term' && asks !== 'definition')) return undefined;
  if (!Array.isArray(options) || options.length !== count || !options.every((option) => typeof option === 'string')) return undefined;
  return { termId, asks, options };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isOptional<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isAmount(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}

function isPlace(value: unknown, count: number): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= 0 && value < count;
}

/** Whether it holds each place from 0 on once. */
function isOrder(value: unknown): value is number[] {
  return Array.isArray(value) && new Set(value).size === value.length && value.every((place) => isPlace(place, value.length));
}

import { parseStudyEvent, type StudyEvent } from './studyEvent';

/**
 * Events are kept in segments: files that are written once, under a name that no other has, and never changed. They are
 * JSON with a line for each event, so that most of one that was cut off can still be read.
 */
export interface Segment {
  readonly name: string;
  readonly events: readonly StudyEvent[];
}

const version = 1;
const head = `{"version":${version},"events":[`;

/** No segment is written with more events: reading one must not stop everything else for long. */
export const mostEvents = 4000;

/** While a segment is being written it has this ending as well. It gets its name once it is whole. */
const partialEnding = '.part';

export const partialName = (name: string): string => `${name}${partialEnding}`;
export const isPartialName = (name: string): boolean => name.endsWith(partialName('.json'));
export const isSegmentName = (name: string): boolean => name.endsWith('.json');

export function formatSegment(events: readonly StudyEvent[]): string {
  return `${head}\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

/** Why a file isn't, or isn't wholly, a segment: cut off, other JSON, of a later version, or with some events that aren't any. */
export type SegmentFault = 'empty' | 'torn' | 'foreign' | 'future' | 'damaged';

export interface ParsedSegment {
  /** What counts, whatever is wrong with the rest. */
  readonly events: readonly StudyEvent[];
  readonly fault: SegmentFault | undefined;
}

export function parseSegment(text: string): ParsedSegment {
  if (text.trim() === '') return { events: [], fault: 'empty' };
  const segment = parseJson(text);
  if (segment === undefined) return { events: eventsOfLines(text), fault: 'torn' };
  const fields = (typeof segment === 'object' ? segment : null) as Readonly<Record<string, unknown>> | null;
  if (typeof fields?.['version'] === 'number' && fields['version'] > version) return { events: [], fault: 'future' };
  const raw = fields?.['events'];
  if (fields?.['version'] !== version || !Array.isArray(raw)) return { events: [], fault: 'foreign' };
  const events: StudyEvent[] = [];
  for (const value of raw) {
    const event = parseStudyEvent(value);
    if (event) events.push(event);
  }
  return { events, fault: events.length === raw.length ? undefined : 'damaged' };
}

/**
 * Whether a text says nothing but its events, so that another that holds these can stand in its place. A later version may
 * have written more, which this one would lose.
 */
export function isReplaceable(text: string): boolean {
  if (parseSegment(text).fault !== undefined) return false;
  const segment = JSON.parse(text) as Readonly<Record<'events', readonly object[]>>;
  const saysNoMore = (value: object): boolean => Object.keys(value).length === Object.keys(parseStudyEvent(value) ?? {}).length;
  return Object.keys(segment).length === 2 && segment.events.every(saysNoMore);
}

/** The events of a text that was cut off: each has a line of its own. */
function eventsOfLines(text: string): StudyEvent[] {
  const [first, ...lines] = text.split('\n');
  if (first !== head) return [];
  return lines.flatMap((line) => parseStudyEvent(parseJson(line.replace(/,$/, ''))) ?? []);
}

/** Undefined, which no JSON is, if the text isn't JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

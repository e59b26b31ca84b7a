import { isoTime } from './calendarDate';
import { mergeEvents, parseStudyEvent, type StudyEvent } from './studyEvent';

const format = 'genai-interview-progress';
const version = 1;

/** A file of more characters isn't read: a hundred thousand events have about 25 million. */
export const longestFile = 32_000_000;

/** A text that is nested deeper is no progress, and reading it would fill the memory. */
const deepestNesting = 16;

/** No id in an event is longer. */
const longestId = 256;

/** 9999-12-31: later dates can't be written with four digits of the year. */
const lastTime = 253_402_300_799_999;

/** What a file of progress holds, or why it can't be used. */
export type ProgressFile =
  /** `skipped` is how many events aren't among `events`: they are broken, or of a kind that only a newer version knows. */
  | { readonly events: readonly StudyEvent[]; readonly skipped: number }
  | { readonly problem: 'tooLarge' | 'notProgress' | 'newerVersion' };

/**
 * The text of a file that keeps all progress: JSON, an event a line.
 *
 * @param at milliseconds since 1970-01-01 UTC
 */
export function exportProgress(events: readonly StudyEvent[], at: number): string {
  const lines = events.map((event) => `    ${JSON.stringify(event)}`);
  return `{\n  "format": "${format}",\n  "version": ${version},\n  "exportedAt": "${isoTime(at)}",\n  "events": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Reads what `exportProgress` wrote, or what someone else did: anything may stand in it. */
export function parseProgressFile(text: string): ProgressFile {
  if (text.length > longestFile) return { problem: 'tooLarge' };
  const file = nesting(text) > deepestNesting ? undefined : parseJson(text);
  if (file?.['format'] !== format || typeof file['version'] !== 'number' || !Array.isArray(file['events'])) return { problem: 'notProgress' };
  if (file['version'] !== version) return { problem: file['version'] > version ? 'newerVersion' : 'notProgress' };
  const values: readonly unknown[] = file['events'];
  const events = values.flatMap((value) => parseStudyEvent(value) ?? []).filter(isPlausible);
  return { events: mergeEvents(events, []), skipped: values.length - events.length };
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isPlausible(event: StudyEvent): boolean {
  return event.at >= 0 && event.at <= lastTime && Object.values(event).every((value) => typeof value !== 'string' || value.length <= longestId);
}

/** How many brackets are open at most at the same time, those in strings apart. */
function nesting(text: string): number {
  let open = 0;
  let most = 0;
  let inString = false;
  for (let place = 0; place < text.length; place++) {
    const character = text[place];
    if (inString && character === '\\') place++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '[' || character === '{') most = Math.max(most, ++open);
    else if (character === ']' || character === '}') open--;
  }
  return most;
}

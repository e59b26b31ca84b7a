import { isoTime } from './calendarDate';
import { countedEvents, judgements } from './countedEvents';
import type { StudyEvent } from './studyEvent';

const head = ['date', 'question', 'title', 'kind', 'item', 'result', 'confidence', 'seconds'];

/**
 * What was answered and graded, as a table for a spreadsheet (CSV by RFC 4180, dates in UTC by ISO 8601). What was undone,
 * or came before a reset, isn't in it.
 *
 * @param events in their order
 * @param titles titles of the questions by id
 * @param now milliseconds since 1970-01-01 UTC
 */
export function reviewsCsv(events: readonly StudyEvent[], titles: ReadonlyMap<string, string>, now: number): string {
  const judged = judgements(events);
  const rows = countedEvents(events, now).map((event) => {
    const start = [isoTime(event.at), event.question, titles.get(event.question) ?? '', event.kind];
    if (event.kind === 'graded') return [...start, '', event.grade, '', ''];
    return [...start, event.item, event.right ? 'right' : 'wrong', judged.get(event.id) ?? '', event.seconds?.toString() ?? ''];
  });
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A spreadsheet would run a cell that begins like a formula; after an apostrophe it shows it as text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

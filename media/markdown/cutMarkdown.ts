/** Characters up to which pieces are put together; a block that is longer is a piece of its own. */
const piece = 2_000;
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
/** A line that may go on with what stood before a blank line. */
const continuing = /^(?:\s|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$))/;

/**
 * Cuts a text into pieces that mean the same alone as together (but for the addresses of links, which may stand
 * anywhere): before what starts a block after a blank line, and around code. Reading a text takes marked time that may
 * grow with the square of its length; with pieces it grows with their number, and the page can draw breath in between.
 */
export function cutMarkdown(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const block of blocksOf(text.replaceAll(/\r\n?/g, '\n').split('\n'))) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + block.length < piece) pieces[pieces.length - 1] = `${last}\n${block}`;
    else pieces.push(block);
  }
  return pieces;
}

/** Whether a piece is code alone, which is easily read whatever its length. */
export const isFence = (text: string): boolean => fence.test(text.split('\n', 1).join());

/** The least pieces of a text. */
function* blocksOf(lines: readonly string[]): Generator<string> {
  let start = 0;
  let at = 0;
  let afterFence = false;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const mark = fenceMark(line);
    const afterBlank = lines[at - 1]?.trim() === '' && line !== '' && !continuing.test(line);
    if (at > start && (mark !== undefined || afterFence || afterBlank)) {
      yield lines.slice(start, at).join('\n');
      start = at;
    }
    at = mark === undefined ? endOfFormula(lines, at) : endOfFence(lines, at, mark);
    afterFence = mark !== undefined;
  }
  yield lines.slice(start).join('\n');
}

function fenceMark(line: string): string | undefined {
  const [, backticks, tildes] = fence.exec(line) ?? [];
  return backticks ?? tildes;
}

/** The line after code; the end of the text if nothing closes it. */
function endOfFence(lines: readonly string[], at: number, mark: string): number {
  const closing = new RegExp(`^ {0,3}${mark}${mark.charAt(0)}* *$`);
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? '')) end++;
  return end + 1;
}

/** The line after a formula that starts on a line; the next one if none does. */
function endOfFormula(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const closing = line === '$$' || line === '$' ? lines.indexOf(line, at + 1) : -1;
  return (closing < 0 ? at : closing) + 1;
}

import { markdownLines } from '../content/markdownLines';

interface OpenPoint {
  /** Where the text of the bullet begins: what stands there or further right belongs to it. */
  readonly indent: number;
  readonly lines: string[];
}

/** The top-level bullets of a section, as Markdown without their marks, each with all that belongs to it; none if there is no list. */
export function listenedPoints(markdown: string): readonly string[] {
  const points: OpenPoint[] = [];
  let open: OpenPoint | undefined;
  for (const { text, literal } of markdownLines(markdown)) {
    const indent = text.length - text.trimStart().length;
    const mark = literal ? undefined : /^ *[-*+](?:[ \t]+|$)/.exec(text)?.[0];
    if (mark !== undefined && indent < (open?.indent ?? 4)) {
      open = { indent: mark.length, lines: [text.slice(mark.length)] };
      points.push(open);
    } else if (open && continues(open, text, indent, literal)) {
      open.lines.push(text.slice(Math.min(indent, open.indent)));
    } else {
      open = undefined;
    }
  }
  return points.map(({ lines }) => lines.join('\n').trim()).filter((point) => point !== '');
}

/** As Markdown has it, a paragraph of a bullet goes on without indent until a blank line. */
function continues({ indent: inner, lines }: OpenPoint, text: string, indent: number, literal: boolean): boolean {
  if (literal || text.trim() === '' || indent >= inner) return true;
  return !/^#{1,6} /.test(text) && lines.at(-1)?.trim() !== '';
}

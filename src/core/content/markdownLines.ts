/** A line of Markdown that isn't inside a code fence or a `$$` block, with its number from 1. */
export interface MarkdownLine {
  readonly number: number;
  readonly text: string;
  /** Inside a fence or display maths, where `#` and `-` mean nothing. */
  readonly literal: boolean;
}

/** The lines of a text, told apart from those inside code fences and display maths. */
export function markdownLines(text: string, firstNumber = 1): MarkdownLine[] {
  let fence: string | undefined;
  let maths = false;
  return text.split(/\r?\n/).map((line, index) => {
    const number = firstNumber + index;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      return { number, text: line, literal: true };
    }
    if (!maths && mark) {
      fence = mark;
      return { number, text: line, literal: true };
    }
    if (line.trim() === '$$') {
      maths = !maths;
      return { number, text: line, literal: true };
    }
    return { number, text: line, literal: maths };
  });
}

export interface Block {
  readonly heading: string;
  /** Line of the heading. */
  readonly line: number;
  readonly lines: readonly MarkdownLine[];
}

/** Cuts lines at the headings of one depth; what stands before the first one is left out. */
export function blocksAt(depth: number, lines: readonly MarkdownLine[]): Block[] {
  const mark = `${'#'.repeat(depth)} `;
  const blocks: { heading: string; line: number; lines: MarkdownLine[] }[] = [];
  for (const line of lines) {
    if (!line.literal && line.text.startsWith(mark)) {
      blocks.push({ heading: line.text.slice(mark.length).trim(), line: line.number, lines: [] });
    } else {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks;
}

export function joinLines(lines: readonly MarkdownLine[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .trim();
}

/** A block of code in a Markdown text. */
export interface CodeFence {
  /** First word of the fence's info, in lower case. */
  readonly language: string;
  /** Not marked `no-run`. */
  readonly runs: boolean;
  /** Line of the text on which the code starts, from 1. */
  readonly line: number;
  readonly code: string;
}

interface OpenFence extends Omit<CodeFence, 'code'> {
  readonly mark: string;
  readonly indent: number;
  readonly lines: string[];
}

/** The blocks of code of a text; one that is never closed reaches to the end. */
export function codeFences(text: string): CodeFence[] {
  const fences: OpenFence[] = [];
  let open: OpenFence | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, indent = '', mark = '', info = ''] = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open) {
      if (mark.startsWith(open.mark) && info.trim() === '') open = undefined;
      else open.lines.push(unindented(line, open.indent));
    } else if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) {
      const [language = '', ...marks] = info.trim().split(/\s+/);
      open = { language: language.toLowerCase(), runs: !marks.includes('no-run'), line: index + 2, mark, indent: indent.length, lines: [] };
      fences.push(open);
    }
  }
  return fences.map(({ language, runs, line, lines }) => ({ language, runs, line, code: lines.join('\n') }));
}

function unindented(line: string, width: number): string {
  return line.slice(Math.min(width, line.length - line.trimStart().length));
}

/** What a sample says that it prints, in a comment `# → 0.39 %` or `// → 0.39 %`. */
export interface AnnouncedOutput {
  /** Line of the sample, from 1. */
  readonly line: number;
  readonly text: string;
}

export function announcedOutputs(code: string): AnnouncedOutput[] {
  return code.split('\n').flatMap((line, index) => {
    const text = /(?:#|\/\/)\s*→(.*)$/.exec(line)?.[1];
    return text === undefined ? [] : { line: index + 1, text: text.trim() };
  });
}

/** The first announced output that isn't a printed line, or some words of one, below the line that holds the one before. */
export function firstUnprinted(announced: readonly AnnouncedOutput[], printed: string): AnnouncedOutput | undefined {
  const lines = printed.split('\n').map(spaced);
  let next = 0;
  return announced.find(({ text }) => {
    const found = lines.findIndex((line, index) => index >= next && line.includes(spaced(text)));
    next = found + 1;
    return found === -1;
  });
}

/** A text's words with a space on each side. */
function spaced(text: string): string {
  return ` ${text.trim().split(/\s+/).join(' ')} `;
}

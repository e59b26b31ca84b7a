import { blocksAt, joinLines, type Block, type MarkdownLine } from './markdownLines';
import type { QuizItem, QuizOption } from './pack';

export type Report = (line: number, message: string) => void;

const optionMark = /^- \[( |x|X)\] +(.*)$/;

/** Reads the items of a question's quiz section; a broken item is reported and left out. */
export function parseQuiz(questionId: string, lines: readonly MarkdownLine[], report: Report): QuizItem[] {
  return blocksAt(3, lines).flatMap((block, index) => parseItem(`${questionId}#${index + 1}`, block, report) ?? []);
}

function parseItem(id: string, block: Block, report: Report): QuizItem | undefined {
  const starts = block.lines.flatMap((line, index) => (!line.literal && optionMark.test(line.text) ? [index] : []));
  const body = joinLines(block.lines.slice(0, starts[0] ?? block.lines.length));
  const options = starts.flatMap((start, index) => {
    const lines = block.lines.slice(start, starts[index + 1] ?? block.lines.length);
    return parseOption(lines, report) ?? [];
  });
  const right = options.filter((option) => option.right).length;
  if (options.length !== 4) report(block.line, `a quiz item has four options, this one has ${options.length}`);
  else if (right !== 1) report(block.line, `a quiz item has one right option, this one has ${right}`);
  else if (new Set(options.map((option) => option.text)).size !== 4) report(block.line, 'two options are the same');
  else return { id, stem: body === '' ? block.heading : `${block.heading}\n\n${body}`, options };
  return undefined;
}

function parseOption(lines: readonly MarkdownLine[], report: Report): QuizOption | undefined {
  const [first, ...rest] = lines;
  const match = first && optionMark.exec(first.text);
  if (!first || !match) return undefined;
  const explanation = rest
    .map((line) => line.text.replace(/^ {1,2}/, ''))
    .join('\n')
    .trim();
  if (explanation === '') report(first.number, 'the option has no explanation');
  return { text: (match[2] ?? '').trim(), explanation, right: match[1] !== ' ' };
}

import { inlineProse } from './inlineProse';

/** A paragraph, a bullet or a cell of a Markdown text. */
export interface ProsePiece {
  /** UTF-16 offset in the Markdown. */
  readonly start: number;
  /** As long as the piece; what isn't prose is hidden in it, as `inlineProse` does. */
  readonly text: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring lines that may hang together. */
interface Block {
  /** Its paragraphs; a code span or link that seems to be cut by their borders makes all of them doubtful. */
  readonly stretches: readonly Stretch[];
  /** Where the text of its last line starts. */
  readonly lastLine: number;
  readonly doubtful: boolean;
}

const nothing: Block = { stretches: [], lastLine: 0, doubtful: false };

/** The indentation of a line, and the marks of the quotes and list items that begin on it. */
const opening = /^( *)((?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)) {0,4})*)/;
/** A list item that begins even right after the line of a paragraph. */
const certainItem = /(?:[-*+]|(?<!\d)1[.)]) +$/;
const literalMark = /^(?:`{3}|~{3}|\${1,2}$)/;
/** A code fence or a block of maths that is closed just as it is opened, and holds nothing that might close it before. */
const literal =
  /( {0,3})(?:((`|~)\3{2,}(?!\3))[^`\n]*\n(?:(?! *\2)(?:\1.*|[ \t]*)\n)*\1\2\3* *|(\${1,2})\n(?:(?=.*\S)(?! *(?:`{3}|~{3}|<))\1(?:\\.|[^\\\n])*\n)+?\1\4)(?:\n|$)/y;
const html = /^<(?:[a-z][a-z0-9-]*[\s/>]|[a-z][a-z0-9-]*$|[/!?])/i;
const heading = /^ {0,3}(?:(?:>|[-*+]|\d{1,9}[.)]) {0,4})*#{1,6}(?:\s|$)/;
/** What stands under a heading, or is a rule. */
const rule = /^(?:=+|-+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const underTableHead = /^(?=.*[|:])\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/**
 * The prose of a Markdown text: no headings, heads of tables, code, maths, links, addresses or HTML. It is meant for
 * changing words without changing anything else, so whatever can't be told for sure line by line is left out: lines
 * indented by four spaces with what they hang on; after raw HTML or an oddly closed fence, all the rest.
 */
export function prosePieces(markdown: string): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  if (markdown.includes('\r')) return pieces;
  let block = nothing;
  let inTable = false;
  /** Of the list item that the last lines surely belong to. */
  let lastMarks = '';
  const endBlock = (): void => {
    pieces.push(...piecesOf(markdown, block));
    block = nothing;
    inTable = false;
    lastMarks = '';
  };

  for (let at = 0, next = 0; at < markdown.length; at = next) {
    next = markdown.indexOf('\n', at) + 1 || markdown.length;
    const line = markdown.slice(at, next).trimEnd();
    const [lead = '', indent = '', marks = ''] = opening.exec(line) ?? [];
    const rest = line.slice(lead.length);
    const stretch = { start: at + lead.length, end: at + line.length };

    if (literalMark.test(rest)) {
      literal.lastIndex = at;
      if (marks !== '' || !literal.test(markdown)) return pieces;
      next = literal.lastIndex;
      endBlock();
    } else if (html.test(rest)) {
      endBlock();
      return pieces;
    } else if (line === '' || heading.test(line)) {
      endBlock();
    } else if (marks === '' && indent.length < 4 && underTableHead.test(rest) && isTableHead(markdown.slice(block.lastLine, at), rest, block)) {
      block = withoutLastLine(block);
      endBlock();
      inTable = true;
    } else if (indent.length > 3 || rest === '' || /^\s/.test(rest) || rule.test(rest) || rule.test(line.trim()) || underTableHead.test(rest)) {
      block = { ...block, doubtful: true };
      inTable = false;
    } else if (inTable && marks === '') {
      for (const { start, end } of cellsOf(rest)) pieces.push(...piecesOf(markdown, added(nothing, { start: stretch.start + start, end: stretch.start + end })));
    } else if (marks === '') {
      block = extended(block, stretch);
    } else {
      const shape = indent + marks.replace(/\d+/g, '1');
      const isItem = certainItem.test(marks) || (shape === lastMarks && /[.)] *$/.test(marks));
      if (isItem || inTable) endBlock();
      else if (block.stretches.length > 0 && /\d/.test(marks)) block = { ...block, doubtful: true };
      block = added(block, stretch);
      lastMarks = block.doubtful ? '' : shape;
    }
  }
  endBlock();
  return pieces;
}

function piecesOf(markdown: string, { stretches, doubtful }: Block): ProsePiece[] {
  const texts = doubtful ? undefined : inlineProse(stretches.map(({ start, end }) => markdown.slice(start, end)));
  return texts?.map((text, index) => ({ start: stretches[index]?.start ?? 0, text })) ?? [];
}

const added = (block: Block, stretch: Stretch): Block => ({ ...block, stretches: [...block.stretches, stretch], lastLine: stretch.start });

/** A block whose last paragraph goes on over one more line. */
function extended(block: Block, { start, end }: Stretch): Block {
  const last = block.stretches.at(-1);
  return { ...block, stretches: [...block.stretches.slice(0, -1), { start: last?.start ?? start, end }], lastLine: start };
}

function withoutLastLine(block: Block): Block {
  const shorter = block.stretches.map(({ start, end }) => ({ start, end: Math.min(end, block.lastLine) })).filter(({ start, end }) => start < end);
  return { ...block, stretches: shorter };
}

/** Whether the last line of a block has as many cells as the line under it. */
const isTableHead = (line: string, under: string, { stretches }: Block): boolean => stretches.length > 0 && cellsOf(line.trimEnd()).length === cellsOf(under).length;

/** The cells of a line of a table. */
function cellsOf(row: string): Stretch[] {
  const first = row.startsWith('|') ? 1 : 0;
  const borders = [...row.matchAll(/\\.|\|/g)].flatMap(({ 0: mark, index }) => (mark === '|' && index >= first ? [index] : []));
  const end = borders.at(-1) === row.length - 1 ? borders.pop() : undefined;
  return [first, ...borders.map((border) => border + 1)].map((start, index) => ({ start, end: borders[index] ?? end ?? row.length }));
}

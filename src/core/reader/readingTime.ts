import type { Question } from '../content/pack';
import { plainText } from '../content/plainText';

/** How fast adults read English non-fiction in silence: M. Brysbaert, Journal of Memory and Language 109 (2019), over 190 studies. */
const wordsPerMinute = 238;
/** Estimates, in words of prose: no study measured these. A diagram or figure takes about 12 seconds. */
const wordsPerPicture = 48;
const wordsPerCodeLine = 8;
const wordsPerSymbol = 1;

const fence = /^ *(`{3,}|~{3,})(.*)\n([\s\S]*?)^ *\1\s*$/gm;
const formula = /\$\$[\s\S]+?\$\$|\$[^$\n]+\$/g;
const picture = /!\[[^[\]]*\]\([^()\n]*\)/g;
/** What is read of a formula: its names, signs such as \alpha, and numbers. */
const symbol = /\\?[A-Za-z]+|\d+/g;

/** Whole minutes that it takes to read a question's answer, without the quiz; at least 1. */
export function readingMinutes(question: Question): number {
  const followUps = question.followUps.map((followUp) => `${followUp.question} ${followUp.answer}`);
  const text = [question.oneBreath, question.explanation, question.listensFor, question.traps, ...followUps].join('\n\n');
  return Math.max(1, Math.round(wordsToRead(text) / wordsPerMinute));
}

function wordsToRead(markdown: string): number {
  const blocks = [...markdown.matchAll(fence)];
  const diagrams = blocks.filter(([, , language]) => language?.trim() === 'mermaid');
  const codeLines = blocks.filter((block) => !diagrams.includes(block)).flatMap(([, , , code]) => code?.split('\n').filter((line) => line.trim() !== '') ?? []);
  const text = markdown.replace(fence, '');
  const symbols = (text.match(formula) ?? []).flatMap((each) => each.match(symbol) ?? []);
  const pictures = text.match(picture) ?? [];
  const words = plainText(text.replace(formula, ' ').replace(picture, ' ')).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length + symbols.length * wordsPerSymbol + codeLines.length * wordsPerCodeLine + (diagrams.length + pictures.length) * wordsPerPicture;
}

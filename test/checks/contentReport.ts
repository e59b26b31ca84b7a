// `npm run content:report`: prints what the pack in `content/`, or the folder given, holds and how fair its quizzes are; not a test.
import { printTable, quantile } from '../bench/table';
import { readPackFolder } from './packFolder';
import { unlinkedTerms } from './packRules';
import { descriptions, quizFairness, strategies, thresholds, type QuizFairness } from './quizFairness';
import { wordCount } from './wordCount';
import type { Language, Pack, Question } from '../../src/core/content/pack';
import { parsePack } from '../../src/core/content/packParser';

const folder = process.argv[2] ?? 'content';
const files = await readPackFolder(folder);
const { pack } = parsePack(files);
if (pack) print(pack);
else process.exitCode = 1;

function print(read: Pack): void {
  const { languages } = read.manifest;
  printTable('What the pack holds', ['language', 'level', 'questions', 'quiz items', 'terms', 'words of explanation: min / median / max'], languages.flatMap((language) => counts(read, language)));
  const measured = languages.map((language) => quizFairness(read, language));
  printTable('How fair the quizzes are', ['figure', 'wanted', ...languages], fairnessRows(measured));
  const outside = read.questions.filter(({ explanation }) => wordCount(explanation) < 350 || wordCount(explanation) > 900);
  if (outside.length > 0) printTable('Explanations outside 350 to 900 words', ['answer', 'words'], outside.map((question) => [path(question), String(wordCount(question.explanation))]));
  const unlinked = read.questions.flatMap((question) => unlinkedTerms(question, files.get(path(question)) ?? '').map((term) => [path(question), term]));
  if (unlinked.length > 0) printTable('Terms of the front matter that the answer links nowhere', ['answer', 'term'], unlinked);
}

/** A row for each level, and one for them all. A term is counted in the level of the question that explains it best. */
function counts(read: Pack, language: Language): string[][] {
  const questions = read.questions.filter((question) => question.language === language);
  const terms = read.terms.filter((term) => term.language === language);
  const row = (name: string, some: readonly Question[], termCount: number): string[] => {
    const words = some.map((question) => wordCount(question.explanation));
    const items = some.reduce((sum, question) => sum + question.quiz.length, 0);
    return [language, name, ...[some.length, items, termCount].map(String), [0, 0.5, 1].map((share) => quantile(words, share)).join(' / ')];
  };
  const levels = read.manifest.levels.map(({ id, questions: ids }) =>
    row(id, questions.filter((question) => ids.includes(question.id)), terms.filter((term) => ids.includes(term.questions[0] ?? '')).length),
  );
  return [...levels, row('all', questions, terms.length)];
}

function fairnessRows(measured: readonly QuizFairness[]): string[][] {
  const { placesP, score, lengthRatio, itemsOfQuestion } = thresholds;
  const row = (figure: string, wanted: string, show: (fairness: QuizFairness) => string): string[] => [figure, wanted, ...measured.map(show)];
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    row('right option written 1st, 2nd, 3rd, 4th', '', ({ places }) => places.join(', ')),
    row('p of these places by lot', `> ${placesP}`, (fairness) => fairness.placesP.toFixed(3)),
    ...strategies.map((strategy) => row(`right by ${descriptions[strategy]}`, `< ${percent(score)}`, ({ scores }) => percent(scores[strategy]))),
    row('length of the right option over the wrong ones', `${lengthRatio[0]} to ${lengthRatio[1]}`, (fairness) => fairness.lengthRatio.toFixed(3)),
    row('items with an option about other options', 'none', ({ sweeping }) => String(sweeping.length)),
    row(`questions with fewer than ${itemsOfQuestion} items`, 'none', ({ short }) => String(short.length)),
  ];
}

function path({ language, id }: Question): string {
  return `${language}/${id}.md`;
}

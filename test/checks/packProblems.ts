import type { Language, Pack, Problem } from '../../src/core/content/pack';
import { frenchGlossaryTypography, frenchTypography } from './frenchTypography';
import { lineInSection, packRules } from './packRules';
import { quizFairness, thresholds, unfairFigures } from './quizFairness';

/**
 * Everything wrong in a pack that the parser can read: against the rules, against a language's typography, in its quizzes.
 * @param files the texts from which the pack was parsed, by path inside it
 */
export function packProblems(pack: Pack, files: ReadonlyMap<string, string>): Problem[] {
  const typography = [...files].flatMap(([file, text]) => {
    if (/^fr\/[^/]+\.md$/.test(file)) return frenchTypography(file, text);
    return file === 'glossary.fr.yaml' ? frenchGlossaryTypography(file, text) : [];
  });
  const unfair = pack.manifest.languages.flatMap((language) => fairnessProblems(pack, language, files));
  return [...packRules(pack, files), ...typography, ...unfair].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function fairnessProblems(pack: Pack, language: Language, files: ReadonlyMap<string, string>): Problem[] {
  const fairness = quizFairness(pack, language);
  const inQuiz = (id: string, message: string): Problem => {
    const [question = '', place = '0'] = id.split('#');
    const file = `${language}/${question}.md`;
    return { file, line: lineInSection(files.get(file) ?? '', language, 'quiz', Number(place)), message };
  };
  return [
    // They are about all quizzes together, so they stand in the file that names them all.
    ...unfairFigures(fairness).map((message) => ({ file: 'pack.yaml', line: 1, message: `${language}: ${message}` })),
    ...fairness.sweeping.map((id) => inQuiz(id, 'an option speaks of the other options, which are shuffled')),
    ...fairness.short.map((id) => inQuiz(id, `the quiz has fewer than ${thresholds.itemsOfQuestion} items`)),
  ];
}

import type { Language } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { once } from '../once';
import { oncePerKey } from '../oncePerKey';
import { createPointMatcher, type PointMatch } from './matchPoints';

/** Which of an answer's points a learner's own text makes, one match for each point. */
export type CheckAnswer = (questionId: string, language: Language, text: string) => Promise<readonly PointMatch[]>;

/** What it needs of the pack is read when it is first asked for. */
export function createAnswerCheck(library: PackLibrary): CheckAnswer {
  const matcher = once(async () => createPointMatcher((await Promise.all(library.languages.map((language) => library.forms(language)))).flat()));
  const prepared = oncePerKey(async (key) => {
    const [language = '', id = ''] = key.split('/');
    return (await matcher())(await library.question(id, language));
  });
  return async (questionId, language, text) => (await prepared(`${language}/${questionId}`))(text);
}

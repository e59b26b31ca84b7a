import type { Language } from '../../src/core/content/pack';
import { foldAccents } from '../../src/core/foldAccents';

/** Words by which an author makes the right option safe to defend, and so gives it away. Folded; forms of a word stand each for itself. */
const hedgeWords: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['may', 'might', 'can', 'could', 'tend', 'tends', 'seem', 'seems', 'appear', 'appears', 'perhaps', 'possibly', 'probably'],
    ...['often', 'sometimes', 'usually', 'typically', 'generally', 'commonly', 'normally', 'mostly', 'mainly', 'largely', 'partly', 'in general'],
    ...['about', 'around', 'roughly', 'approximately', 'nearly', 'almost', 'likely', 'rather', 'relatively', 'some', 'many', 'most'],
  ],
  fr: [
    ...['peut', 'peuvent', 'pourrait', 'pourraient', 'tend', 'tendent', 'semble', 'semblent', 'parait', 'paraissent', 'peut-etre', 'probablement'],
    ...['souvent', 'parfois', 'generalement', 'habituellement', 'typiquement', 'normalement', 'surtout', 'principalement', 'en partie', 'en general'],
    ...['d’ordinaire', 'd’habitude', 'la plupart', 'environ', 'a peu pres', 'presque', 'quasi', 'quasiment', 'plutot', 'relativement', 'quelques', 'certains', 'certaines'],
  ],
};

const number = /\d(?:[\d.,\u00a0\u202f]*\d)?/g;

/** How many hedges and numbers a text holds; of a language without a list of its own, only the numbers are counted. */
export function hedges(text: string, language: Language): number {
  const folded = foldAccents(text).replaceAll("'", '’');
  const words = hedgeWords[language] ?? [];
  const found = words.length === 0 ? [] : folded.match(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'gu'));
  return (found?.length ?? 0) + (folded.match(number)?.length ?? 0);
}

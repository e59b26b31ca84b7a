import type { Language, Term } from '../content/pack';
import { withoutLinks } from './hideNames';
import { speakingStems, type CutWords } from './stemmedWords';
import { createNameFinder, namesOf, type FindNames } from './termNames';
import { weighWords, type WeighedWords } from './wordWeights';

/** A term in one language. */
export interface TermText {
  readonly term: Term;
  /** The words of the name as it is shown. */
  readonly name: WeighedWords;
  readonly definition: WeighedWords;
  /** Stems of the words with which the definition opens: they say what kind of thing the term is. */
  readonly opening: ReadonlySet<string>;
}

/** A term in all languages, as far as the choice of wrong options looks at it. */
export interface TermProfile {
  readonly id: string;
  readonly texts: ReadonlyMap<Language, TermText>;
  /** The one that explains it best first. */
  readonly questions: ReadonlySet<string>;
  readonly see: ReadonlySet<string>;
  /** The places of its own names, of whatever language, in a text. */
  readonly findNames: FindNames;
  /** The ids of the terms that its definitions name. */
  readonly mentions: () => ReadonlySet<string>;
  /** The ids of those that they name in their first sentences, which say what kind of thing it is. */
  readonly kinds: () => ReadonlySet<string>;
  /** The ids of the terms whose names are a part of one of its own, or the same. */
  readonly parts: () => ReadonlySet<string>;
}

const openingWords = 3;

/** @param glossaries the terms in each language */
export function createTermProfiles(glossaries: readonly (readonly Term[])[], cut: CutWords): ReadonlyMap<string, TermProfile> {
  const byId = new Map<string, Map<Language, TermText>>();
  for (const text of glossaries.flatMap((terms) => weighTerms(terms, cut))) {
    const { id, language } = text.term;
    byId.set(id, (byId.get(id) ?? new Map<Language, TermText>()).set(language, text));
  }
  const names = new Map([...byId].map(([id, texts]) => [id, [...new Set([...texts.values()].flatMap(({ term }) => namesOf(term)))]]));
  const findAll = once(() => createNameFinder(names, cut));
  const idsIn = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap((text) => findAll()(text).map((found) => found.id)));

  const profile = (id: string, texts: ReadonlyMap<Language, TermText>): TermProfile => {
    const terms = [...texts.values()].map(({ term }) => term);
    const ownFinder = once(() => createNameFinder([[id, names.get(id) ?? []]], cut));
    const definitions = terms.map(({ definition }) => withoutLinks(definition));
    return {
      id,
      texts,
      questions: new Set(terms.flatMap(({ questions }) => questions)),
      see: new Set(terms.flatMap(({ see }) => see)),
      findNames: (text) => ownFinder()(text),
      mentions: once(() => idsIn(definitions)),
      kinds: once(() => idsIn(definitions.map((definition) => definition.split(/[.:;] /)[0] ?? ''))),
      parts: once(() => idsIn(names.get(id) ?? [])),
    };
  };
  return new Map([...byId].map(([id, texts]) => [id, profile(id, texts)]));
}

/** The terms of one language. */
function weighTerms(terms: readonly Term[], cut: CutWords): TermText[] {
  const names = weighWords(terms.map(({ term }) => speakingStems(cut(term))));
  const definitions = weighWords(terms.map(({ definition }) => speakingStems(cut(withoutLinks(definition)))));
  return terms.flatMap((term, place) => {
    const [name, definition] = [names[place], definitions[place]];
    return name && definition ? { term, name, definition, opening: new Set([...definition.weights.keys()].slice(0, openingWords)) } : [];
  });
}

/** A function that does its work when it is first called, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

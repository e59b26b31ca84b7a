/** A language code as VS Code uses it for its display language: `en`, `fr`. */
export type Language = string;

/** The same text in several languages, by language code. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

export interface Level {
  readonly id: string;
  readonly title: Localized;
  /** Question ids in the order in which they are shown. */
  readonly questions: readonly string[];
}

/** What `pack.yaml` says. */
export interface PackManifest {
  readonly id: string;
  readonly version: string;
  readonly title: Localized;
  /** The first one is the fallback of all others. */
  readonly languages: readonly [Language, ...Language[]];
  readonly levels: readonly Level[];
}

export interface Source {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly venue?: string;
  /** Always `https:`. */
  readonly url?: string;
}

export interface QuizOption {
  /** Markdown. */
  readonly text: string;
  /** Markdown: why the option is right or wrong. */
  readonly explanation: string;
  readonly right: boolean;
}

/** A multiple-choice item; one of its options is right. */
export interface QuizItem {
  /** `<question id>#<place in the file, from 1>`: the same in every language. */
  readonly id: string;
  /** Markdown: the heading and what stands between it and the options. */
  readonly stem: string;
  readonly options: readonly QuizOption[];
}

export interface FollowUp {
  /** Markdown without the bold marks. */
  readonly question: string;
  /** Markdown. */
  readonly answer: string;
}

/** One question with its answer in one language; all texts are Markdown. */
export interface Question {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly tags: readonly string[];
  /** Glossary ids, the chief one first. */
  readonly terms: readonly string[];
  readonly sources: readonly Source[];
  readonly oneBreath: string;
  readonly explanation: string;
  readonly listensFor: string;
  readonly traps: string;
  readonly followUps: readonly FollowUp[];
  readonly quiz: readonly QuizItem[];
  /** SVG text of the figures that the answer shows, by the path it names them with. */
  readonly figures: Readonly<Record<string, string>>;
}

/** A glossary entry in one language. */
export interface Term {
  readonly id: string;
  readonly language: Language;
  readonly term: string;
  /** All other words that lead to it. */
  readonly aliases: readonly string[];
  /** Those that mean the same as its name, in words, the most usual first; missing where there are none. */
  readonly also?: readonly string[];
  /** Markdown. */
  readonly definition: string;
  /** Ids of the questions that explain it, the best one first. */
  readonly questions: readonly string[];
  /** Ids of related terms. */
  readonly see: readonly string[];
  /** Missing where none of its forms is known to mean anything else. */
  readonly senses?: TermSenses;
}

/** What tells in which sense a form of a term is used. */
export interface TermSenses {
  /** The field, in a word or two, in which the term means this. */
  readonly sense: string;
  /** Forms that seldom, about as often as not, and mostly mean something else in the files that engineers open. */
  readonly seldom: readonly string[];
  readonly often: readonly string[];
  readonly mostly: readonly string[];
  /** Words that, standing near, speak for this sense. */
  readonly with: readonly string[];
  /** Words that, standing near, speak for another one. */
  readonly unlike: readonly string[];
  /** Phrases that have one of its forms and never mean it. */
  readonly not: readonly string[];
}

/** A whole pack as the parser reads it: what is broken is left out, and said in the problems. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly questions: readonly Question[];
  readonly terms: readonly Term[];
}

/** Something wrong in a pack's file. */
export interface Problem {
  /** Path inside the pack. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

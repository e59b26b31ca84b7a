/** What core asks of the outside world. */

/** A number in [0, 1), as `Math.random` gives. */
export type Random = () => number;

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  /** @param cause what was thrown, whatever it is */
  error(message: string, cause: unknown): void;
}

/** Texts kept under names. Any of its operations may fail, and a text whose writing failed may be there in part. */
export interface Store {
  /** The names of all texts; empty when nothing has been kept yet. */
  list(): Promise<string[]>;
  read(name: string): Promise<string>;
  /** Keeps a text under a name that has none yet. */
  write(name: string, text: string): Promise<void>;
  /** Gives a text another name, at once and wholly. Rejects, and changes nothing, if the new name has a text already. */
  rename(from: string, to: string): Promise<void>;
  /** Does nothing if there is no such text any more. */
  delete(name: string): Promise<void>;
}

/** Keeps small values for the next time, such as how a view is sorted. */
export interface Memento {
  /** Undefined if nothing is kept under that key. */
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Resolves after that many milliseconds. */
export type Delay = (milliseconds: number) => Promise<void>;

/** Lets everything else that waits for its turn go first: long work is done in slices, with a pause between them. */
export type Pause = () => Promise<void>;

/** Something that ends when it is disposed, as VS Code's own things do. */
export interface Lifetime {
  dispose(): void;
}

/** Tells when something has changed, until what it returns is disposed. */
export type Listen = (listener: () => void) => Lifetime;

/** Turns an English text of the interface into the reader's language; `{0}`, `{1}` stand for the arguments. */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/** The language in which content and interface are shown at the moment. */
export interface Locale {
  readonly language: () => string;
  readonly translate: Translate;
  /** The same into any language of the content. */
  readonly translateTo: (language: string) => Translate;
  readonly onDidChange: Listen;
}

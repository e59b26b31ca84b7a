/** What core asks of the outside world. */

/** A number in [0, 1), as `Math.random` gives. */
export type Random = () => number;

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  /** @param cause what was thrown, whatever it is */
  error(message: string, cause: unknown): void;
}

/** Texts kept under names, none of which is ever written twice. */
export interface Store {
  /** The names of all texts; empty when nothing has been kept yet. */
  list(): Promise<string[]>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
}

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
  readonly onDidChange: Listen;
}

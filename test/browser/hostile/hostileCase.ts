/** Where in a pack a hostile text stands. */
export type Field =
  | 'title'
  | 'levelTitle'
  | 'tag'
  | 'sourceTitle'
  | 'sourceAuthors'
  | 'sourceVenue'
  | 'sourceUrl'
  | 'frontMatter'
  | 'oneBreath'
  | 'explanation'
  | 'listensFor'
  | 'traps'
  | 'followUpQuestion'
  | 'followUpAnswer'
  | 'stem'
  | 'option'
  | 'optionWhy'
  | 'term'
  | 'alias'
  | 'definition'
  | 'termId'
  | 'questionId'
  | 'figure'
  | 'figureText'
  | 'diagram'
  | 'formula'
  | 'inlineFormula';

/** A text that a pack may hold and that must do nothing but be shown, or be refused. */
export interface HostileCase {
  readonly name: string;
  /** What the text tries, in the words of those who describe such tries. */
  readonly technique: string;
  readonly field: Field;
  /**
   * `RUN` stands for a call that tells on the case, `HOST` for a host name of its own, `COMMAND` for a link to a command
   * of VS Code, and `BASE64[…]` for the encoded text between the brackets.
   */
  readonly text: string;
  /** It needs a page of its own: it is large, or by the rules of its language everything after it belongs to it. */
  readonly alone?: true;
}

/** Cases of one technique in one field, by name. */
export function cases(field: Field, technique: string, texts: Readonly<Record<string, string>>, alone?: 'alone'): HostileCase[] {
  return Object.entries(texts).map(([name, text]) => ({ name, technique, field, text, ...(alone ? { alone: true } : {}) }));
}

/** A case with the number by which whatever it does is traced back to it. */
export interface NumberedCase extends HostileCase {
  readonly number: number;
}

/** Gives every case its number, and the texts what only it may call and ask for. */
export function numbered(all: readonly HostileCase[]): NumberedCase[] {
  return all.map((each, index) => {
    const number = index + 1;
    const text = each.text
      .replaceAll('RUN', `pwned(${number})`)
      .replaceAll('HOST', `case-${number}.invalid`)
      .replaceAll('COMMAND', 'command:workbench.action.files.newUntitledFile')
      .replace(/BASE64\[([^\]]*)\]/g, (_, plain: string) => Buffer.from(plain).toString('base64'));
    return { ...each, number, text };
  });
}

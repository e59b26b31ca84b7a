import type { TokenizerExtension, Tokens } from 'marked';

/** A formula as it stands in Markdown. */
export interface MathToken extends Tokens.Generic {
  readonly type: 'math' | 'mathBlock';
  readonly tex: string;
  readonly display: boolean;
}

/** `$…$`, or `$$…$$` on one line: up to the next such mark that isn't escaped. */
const inline = /^(\${1,2})(?!\$)((?:\\.|[^\\\n])*?(?:\\.|[^\\\n$]))\1/;
/** The same marks on lines of their own. */
const block = /^(\${1,2})\n((?:\\[^]|[^\\])+?)\n\1(?:\n|$)/;

function token(type: MathToken['type'], found: RegExpExecArray | null): MathToken | undefined {
  const [raw, mark, tex] = found ?? [];
  return raw === undefined || tex === undefined ? undefined : { type, raw, tex: tex.trim(), display: mark === '$$' };
}

/** Formulas for marked. Where a formula may start is asked for at every word, so it takes no more than a look for the next `$`. */
export const mathTokens: readonly TokenizerExtension[] = [
  { name: 'math', level: 'inline', start: (text) => text.indexOf('$'), tokenizer: (text) => token('math', inline.exec(text)) },
  { name: 'mathBlock', level: 'block', tokenizer: (text) => token('mathBlock', block.exec(text)) },
];

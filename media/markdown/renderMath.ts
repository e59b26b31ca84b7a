import katex from 'katex';
import { escapeHtml } from '../../src/core/escapeHtml';
import { limits } from './limits';
import type { MathToken } from './mathTokens';

/** Commands by which a short formula could stand for one of any length. */
const defining = /\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;

/** Sets the formulas of one piece of text, until their limit is reached; beyond it they come out as they are written. */
export function createMathRenderer(): (token: MathToken) => string {
  let spent = 0;
  return ({ type, raw, tex, display }) => {
    spent += tex.length + limits.formulaCost;
    if (spent > limits.formulas || tex.length > limits.formula || defining.test(tex) || nesting(tex) > limits.formulaNesting) {
      const source = `<code class="source">${escapeHtml(raw.trim())}</code>`;
      return type === 'math' ? source : `<p>${source}</p>`;
    }
    return katex.renderToString(tex, { displayMode: display, throwOnError: false, errorColor: 'currentColor', strict: false, trust: false, maxExpand: 500, maxSize: 50 });
  };
}

function nesting(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of tex.matchAll(/\\\\|\\[{}]|[{}]|\\(?:left|right|begin|end)(?![a-zA-Z])/g)) {
    if (mark === '{' || mark === '\\left' || mark === '\\begin') deepest = Math.max(deepest, ++depth);
    else if (mark === '}' || mark === '\\right' || mark === '\\end') depth--;
  }
  return deepest;
}

const symbols: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', theta: 'θ', lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ', phi: 'φ',
  Delta: 'Δ', Sigma: 'Σ', Theta: 'Θ', sum: 'Σ', prod: 'Π', nabla: '∇', infty: '∞', sqrt: '√',
  times: '×', cdot: '·', odot: '⊙', le: '≤', leq: '≤', ge: '≥', geq: '≥', ll: '≪', gg: '≫', ne: '≠', neq: '≠', approx: '≈', sim: '∼', propto: '∝', in: '∈',
  to: '→', rightarrow: '→', mid: '|', top: 'ᵀ', ldots: '…', dots: '…', quad: ' ', log: 'log', exp: 'exp', min: 'min', max: 'max', cos: 'cos',
};
const raised: Readonly<Record<string, string>> = { '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', n: 'ⁿ', T: 'ᵀ', '-': '⁻' };
const lowered: Readonly<Record<string, string>> = { '0': '₀', '1': '₁', '2': '₂', '3': '₃', i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ', t: 'ₜ', x: 'ₓ', p: 'ₚ', r: 'ᵣ', s: 'ₛ' };

/**
 * A definition as a hover can show it: VS Code renders neither maths nor the links that only a pack knows. Formulas
 * become plain Unicode, links to questions and terms become their text. It would fetch pictures and show links to
 * commands, so of all other links only those with an `https:` address are left.
 */
export function definitionText(markdown: string): string {
  const text = markdown
    .replace(/\[([^[\]]*)\]\((?:term|question):[^()\n]*\)/g, '$1')
    .replace(/\$([^$\n]+)\$/g, (_, tex: string) => plainFormula(tex));
  return withoutHarm(text);
}

/**
 * Parts the marks that only together make a picture, a link, the address of one, or a tag. A word joiner is not to be
 * seen, in code neither, so that it doesn't matter what Markdown takes for code.
 */
function withoutHarm(markdown: string): string {
  return markdown.replace(/!(?=\[)|\](?=\((?!https:\/\/)|:)|<(?=[a-z/!?])/gi, '$&\u2060');
}

function plainFormula(tex: string): string {
  const letters = (group: string, table: Readonly<Record<string, string>>, mark: string): string =>
    Array.from(group).every((letter) => letter in table) ? group.replace(/./gu, (letter) => table[letter] ?? letter) : `${mark}${group.length > 1 ? `(${group})` : group}`;
  const formula = tex
    .replace(/\\(?:mathrm|mathbf|mathbb|mathcal|text|operatorname)\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:hat|bar|tilde)\{?([^\s{}\\])\}?/g, '$1')
    .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => symbols[name] ?? name)
    .replace(/\\[,;! ]/g, ' ')
    .replace(/\^\{([^{}]*)\}|\^(\S)/g, (_, group?: string, letter?: string) => letters(group ?? letter ?? '', raised, '^'))
    .replace(/_\{([^{}]*)\}|_(\S)/g, (_, group?: string, letter?: string) => letters(group ?? letter ?? '', lowered, '_'))
    .replace(/[{}\\]/g, '');
  return formula.replace(/([*_|])/g, '\\$1');
}

const symbols = new Map(Object.entries({
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ',
  sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  sum: 'Σ', prod: '∏', int: '∫', nabla: '∇', partial: '∂', infty: '∞', ell: 'ℓ', forall: '∀', exists: '∃', emptyset: '∅', top: '⊤', prime: '′', circ: '°',
  times: '×', cdot: '·', odot: '⊙', otimes: '⊗', oplus: '⊕', pm: '±', ast: '∗', div: '÷', setminus: '∖', backslash: '∖', cap: '∩', cup: '∪', in: '∈', notin: '∉', subset: '⊂', subseteq: '⊆',
  le: '≤', leq: '≤', ge: '≥', geq: '≥', ll: '≪', gg: '≫', ne: '≠', neq: '≠', approx: '≈', equiv: '≡', sim: '∼', propto: '∝', succ: '≻', prec: '≺',
  to: '→', rightarrow: '→', leftarrow: '←', gets: '←', mapsto: '↦', Rightarrow: '⇒', mid: '|', vert: '|', Vert: '‖', lVert: '‖', rVert: '‖', lvert: '|', rvert: '|',
  langle: '⟨', rangle: '⟩', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', ldots: '…', cdots: '…', dots: '…',
}));
const signs = pairs("-*~&`'", '−∗  ‘′');
const accents = new Map(Object.entries({ hat: '\u0302', widehat: '\u0302', bar: '\u0304', overline: '\u0304', tilde: '\u0303', widetilde: '\u0303', dot: '\u0307', vec: '\u20d7' }));
/** Commands of which only the argument, or nothing, is seen. */
const unseen = new Set(['mathrm', 'mathbf', 'mathit', 'mathsf', 'mathcal', 'boldsymbol', 'bm', 'operatorname', 'big', 'Big', 'bigl', 'bigr', 'displaystyle', 'limits', 'nolimits']);
const worded = new Set(['text', 'textrm', 'textit', 'textbf', 'mbox']);
/** A longer one isn't read, so that braces in braces don't fill the stack. */
const longest = 1_000;
const spaces = new Set([',', ';', ':', ' ', 'quad', 'qquad', '\\']);

const doubled = pairs('CNPQRZ', 'ℂℕℙℚℝℤ');
const raised = pairs('0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤′°∗', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ′°∗');
const lowered = pairs('0123456789+−=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');

/**
 * A formula in TeX as one line of plain Unicode, for places that can't draw it: `W_0 + \frac{α}{r}BA` as `W₀ + (α/r)BA`.
 * Where Unicode has no such index, `ε_θ` is left; where it has no such power, a power of e becomes `exp(…)`. What isn't
 * known stands there by its name.
 */
export function plainFormula(tex: string): string {
  const text = tex.length > longest ? tex.replace(/[\\{}]/g, '') : readTex(tex);
  return text
    .replace(/\s+/g, ' ')
    .replace(/\b(log|exp|min|max|cos|sin|softmax) (?=[([])/g, '$1')
    .trim();
}

function readTex(tex: string): string {
  let at = 0;

  const all = (): string => {
    let text = '';
    while (at < tex.length && tex[at] !== '}') {
      const mark = tex[at];
      if (mark === '^' || mark === '_') {
        at += 1;
        text = withScript(text.trimEnd(), argument(), mark);
      } else {
        text += piece();
      }
    }
    return text;
  };

  /** The next character, command or group. */
  const piece = (): string => {
    const character = tex.charAt(at);
    at += 1;
    if (character === '{') return group();
    if (character === '\\') return command();
    return signs.get(character) ?? character;
  };

  const group = (): string => {
    const text = all();
    at += 1;
    return text;
  };

  const argument = (): string => {
    while (tex[at] === ' ') at += 1;
    return at < tex.length && tex[at] !== '}' ? piece().trim() : '';
  };

  const command = (): string => {
    const name = /^(?:[A-Za-z]+|[^]?)/.exec(tex.slice(at))?.[0] ?? '';
    at += name.length;
    if (spaces.has(name)) return ' ';
    if (name === '!' || name === '') return '';
    if (name === '|') return '‖';
    if (name === 'left' || name === 'right') return delimiter();
    if (unseen.has(name)) return '';
    if (worded.has(name)) return words();
    if (name === 'begin' || name === 'end') return argument() && ' ';
    if (name === 'mathbb') return inPlace(argument(), doubled);
    if (name === 'sqrt') return root();
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac') return fraction(tex.charAt(at - name.length - 2));
    const accent = accents.get(name);
    return accent === undefined ? (symbols.get(name) ?? name) : accented(argument(), accent);
  };

  /** In brackets where it would run into what is before or after it. */
  const fraction = (before: string): string => {
    const text = `${asAtom(argument())}/${asAtom(argument())}`;
    return /[\p{L}\p{N})}]/u.test(before) || /[\p{L}\p{N}({\\]/u.test(tex.charAt(at)) ? `(${text})` : text;
  };

  /** A full stop stands for none. */
  const delimiter = (): string => {
    if (tex[at] === '.') at += 1;
    return '';
  };

  const root = (): string => {
    const [whole, degree = ''] = /^\[([^[\]]*)\]/.exec(tex.slice(at)) ?? [''];
    at += whole.length;
    return `${inPlace(degree, raised)}√${asAtom(argument())}`;
  };

  /** The words of a group, in which a hyphen is a hyphen. */
  const words = (): string => {
    const [whole, text] = /^\s*\{([^{}]*)\}/.exec(tex.slice(at)) ?? [];
    if (whole === undefined || text === undefined) return argument();
    at += whole.length;
    return text;
  };

  let text = all();
  while (at < tex.length) {
    // A brace that nothing has opened.
    at += 1;
    text += all();
  }
  return text;
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const letters = Array.from(to);
  return new Map(Array.from(from, (letter, place) => [letter, letters[place] ?? letter]));
}

function inPlace(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

function accented(text: string, accent: string): string {
  return Array.from(text).length === 1 ? (text + accent).normalize('NFC') : text;
}

/** A text that stays together beside a sign of its own: as it is if it does so anyway, else in brackets. */
function asAtom(text: string): string {
  return /^√?[\p{L}\p{N}\p{M}.]*(?:\([^()]*\))?$/u.test(text) ? text : `(${text})`;
}

function withScript(base: string, script: string, mark: '^' | '_'): string {
  const table = mark === '^' ? raised : lowered;
  if (script === '') return base;
  if (Array.from(script).every((letter) => table.has(letter))) return base + inPlace(script, table);
  if (mark === '^' && /(?<!\p{L})e$/u.test(base)) return `${base.slice(0, -1)}exp(${script})`;
  return `${base}${mark}${asAtom(script)}`;
}

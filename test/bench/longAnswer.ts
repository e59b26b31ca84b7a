/**
 * An answer that is far longer than any: paragraphs, headings, lists, tables, code and formulas in turn. Each part says
 * its number, as `[7]`, so that their order on a page can be read.
 */
export function longAnswer(characters: number, formulas: number): string {
  const parts: string[] = [];
  let length = 0;
  let formulasLeft = formulas;
  const formula = (left: string, right: string): string => {
    const tex = `\\sigma_{${formulasLeft}}(z)_i = \\frac{e^{z_i}}{\\sum_{j=1}^{K} e^{z_j}} + \\sqrt{\\alpha^2}`;
    return formulasLeft-- > 0 ? `${left}${tex}${right}` : 'no formula';
  };
  for (let number = 1; length < characters; number++) {
    const part = kinds[number % kinds.length]?.(number, formula) ?? '';
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n').slice(0, characters);
}

type Formula = (left: string, right: string) => string;

const sentence = 'Attention weighs **every position** of the context by how well its key answers the query, so *what* is read depends on `what is asked` for. ';

const kinds: readonly ((number: number, formula: Formula) => string)[] = [
  (number) => `### Part [${number}] of the answer`,
  (number, formula) => `[${number}] ${sentence.repeat(3)} Here ${formula('$', '$')} is in the text, and ${formula('$', '$')} and ${formula('$', '$')}. ${sentence}`,
  (number, formula) => `[${number}] as a display:\n\n${formula('$$\n', '\n$$')}`,
  (number, formula) => `- [${number}] ${sentence}\n- ${sentence}\n- An item with ${formula('$', '$')}.`,
  (number) => `[${number}]\n\n\`\`\`python\n${'def softmax(z):\n    top = max(z)  # for stability\n    return [exp(each - top) for each in z]\n\n'.repeat(3)}\`\`\``,
  (number) => `| [${number}] | share | why |\n| --- | --: | --- |\n${'| one of the rows | 12.5 % | `because` of that |\n'.repeat(6)}`,
  (number) => `[${number}] ${sentence.repeat(6)}`,
];

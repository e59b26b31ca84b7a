import type { TermForms } from '../content/packIndex';
import { foldAccents } from '../foldAccents';
import { wordParts } from './wordParts';

const commonWord = /^[\p{Ll}\p{M}]+$/u;
/** Glossaries list abbreviations in lower case too, for identifiers. */
const longestAbbreviation = 5;

/**
 * The forms under which a term is sure to be meant in the prose of one language, where most words mean what they mean
 * everywhere. A single word in lower case is left out
 * - that is only a piece of a longer name: "loss" or "reasoning" of "loss function" and "reasoning model";
 * - that a glossary has from the pack's first language, for code: a French "adapter" or "décoder" is a verb.
 *
 * @param first the forms of the pack's first language, if that is another one
 */
export function proseForms(own: readonly TermForms[], first: readonly TermForms[] = []): TermForms[] {
  const foreign = new Set(first.flatMap(({ forms }) => forms.map(foldAccents)).filter((form) => form.length > longestAbbreviation));
  return own.map((term) => {
    const [name = '', ...aliases] = term.forms;
    const words = wordParts(name).map(({ key }) => key);
    const isPiece = (form: string): boolean => words.length > 1 && wordParts(form).every(({ key }) => words.includes(key));
    return { ...term, forms: [name, ...aliases.filter((form) => !commonWord.test(form) || !(isPiece(form) || foreign.has(foldAccents(form))))] };
  });
}

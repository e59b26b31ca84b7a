/** A text in lower case and without accents, so that "modele" finds "Modèle". Not of the same length as the text. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

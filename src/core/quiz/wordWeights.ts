/** A text as the words that say something in it, each with its weight. */
export interface WeighedWords {
  /** By stem, in the order of the text. */
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** Weighs the words of texts: a word says little if every text has it, and most if only one does (inverse document frequency). */
export function weighWords(texts: readonly ReadonlySet<string>[]): WeighedWords[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of text) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return texts.map((text) => {
    const weights = new Map([...text].map((stem) => [stem, Math.log((texts.length + 1) / (counts.get(stem) ?? 1))]));
    return { weights, norm: Math.hypot(...weights.values()) };
  });
}

/** How alike two texts are, from 0 to 1: the cosine of the angle between them. */
export function similarity(one: WeighedWords, other: WeighedWords): number {
  let product = 0;
  for (const [stem, weight] of one.weights) product += weight * (other.weights.get(stem) ?? 0);
  return product === 0 ? 0 : product / (one.norm * other.norm);
}

/** What a reader can show: the answer to a question, the page of a term, or what a review came to. */
export type ReaderPlace = { readonly kind: 'question' | 'term'; readonly id: string } | typeof endOfReview;

/** What the review came to that this reader was last used for; there is one such place. */
export const endOfReview = { kind: 'review', id: 'end' } as const;

/** What was read in one reader, oldest first, and where in it the reader stands. Never empty. */
export interface ReaderHistory {
  readonly places: readonly ReaderPlace[];
  /** From 0. */
  readonly current: number;
}

/** Older places than that are forgotten. */
const most = 100;

export function startHistory(place: ReaderPlace): ReaderHistory {
  return { places: [place], current: 0 };
}

export function currentPlace({ places, current }: ReaderHistory): ReaderPlace {
  const place = places[current];
  if (!place) throw new RangeError(`A history of ${places.length} places has none at ${current}.`);
  return place;
}

/** Goes to a place: what lay ahead is dropped. The place that is already shown changes nothing. */
export function visit(history: ReaderHistory, place: ReaderPlace): ReaderHistory {
  const shown = currentPlace(history);
  if (shown.kind === place.kind && shown.id === place.id) return history;
  const places = [...history.places.slice(0, history.current + 1), place].slice(-most);
  return { places, current: places.length - 1 };
}

/** Goes back (-1) or forward (1); at either end it stays. */
export function go(history: ReaderHistory, by: -1 | 1): ReaderHistory {
  const current = history.current + by;
  return history.places[current] ? { ...history, current } : history;
}

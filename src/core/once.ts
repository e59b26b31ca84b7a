import { oncePerKey } from './oncePerKey';

/** Makes something when it is first asked for, and keeps it; what failed is made anew the next time. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = oncePerKey(make);
  return () => made('');
}

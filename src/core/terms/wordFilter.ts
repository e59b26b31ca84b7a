/**
 * Tells of most words, by their first letters, that no key can come of them; it costs a few nanoseconds, a key a hundred.
 * Endings change on the way to a key, so words that are hardly longer than their ending are looked at less closely.
 */
export interface WordFilter {
  readonly add: (key: string) => void;
  /** Whether the word that stands there may have one of the keys. */
  readonly mayHave: (text: string, start: number, end: number) => boolean;
}

const size = 1 << 15;
const letters = 4;

export function createWordFilter(): WordFilter {
  const known = new Uint8Array(size);
  const put = (prefix: string): void => {
    known[hash(prefix, 0, prefix.length)] = 1;
  };
  return {
    add: (key) => {
      put(key.slice(0, letters));
      // taux and tal, vive and vif, heureuse and heureur
      const changed = key.slice(0, -1);
      if (key.length <= letters + 2) for (const letter of ['u', 'v', 's']) put(`${changed}${letter}`.slice(0, letters));
    },
    mayHave: (text, start, end) => {
      const length = end - start;
      for (let at = start; at < end && at < start + letters; at++) if (text.charCodeAt(at) > 0x7f) return true;
      if (known[hash(text, start, Math.min(end, start + letters))] === 1) return true;
      return length >= letters && length <= letters + 2 && known[hash(text, start, start + letters - 1)] === 1;
    },
  };
}

/** Of ASCII letters without their case, and of digits. */
function hash(text: string, start: number, end: number): number {
  let value = 7;
  for (let at = start; at < end; at++) value = (value * 31 + (text.charCodeAt(at) | 0x20)) & 0x7fffffff;
  return (value ^ (value >> 15)) & (size - 1);
}

import type { TextUnit } from './textUnits';

/** Shorter stems are too close to one another. */
const shortest = 5;

/** The units of a typed text with the keys that were meant: a word that the subject hasn't is taken for one that differs from it by a slip. */
export function withoutTypos(units: readonly TextUnit[], subject: ReadonlySet<string>): readonly TextUnit[] {
  const candidates = new Map<string, string[]>();
  for (const key of subject) {
    if (!isLongWord(key)) continue;
    const sameStart = candidates.get(key.charAt(0)) ?? [];
    sameStart.push(key);
    candidates.set(key.charAt(0), sameStart);
  }
  const meant = new Map<string, string>();
  return units.map((unit) => {
    const { key } = unit;
    if (subject.has(key) || !isLongWord(key)) return unit;
    const known = meant.get(key) ?? candidates.get(key.charAt(0))?.find((candidate) => differByOneSlip(key, candidate)) ?? key;
    meant.set(key, known);
    return { ...unit, key: known };
  });
}

const isLongWord = (key: string): boolean => key.length >= shortest && /^\p{L}+$/u.test(key);

/** Whether one letter is missing, added, changed, or two neighbours are swapped. */
function differByOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  const swapped = restA.length > 1 && restB.startsWith(`${restA.charAt(1)}${restA.charAt(0)}`) && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

import { useCallback, useState } from 'preact/hooks';

/** A text for those who can't see the page, and what changes it: the same text is told again as well. */
export function useAnnouncement(): readonly [said: string, announce: (text: string) => void] {
  const [said, setSaid] = useState('');
  // A live region tells only what is new in it: a hair space makes the same words new.
  const announce = useCallback((text: string): void => setSaid((before) => (before === text ? `${text}\u200a` : text)), []);
  return [said, announce];
}

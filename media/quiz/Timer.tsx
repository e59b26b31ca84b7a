import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuizItemScreen, QuizStrings } from '../../src/protocol';

interface Props {
  /** What was left when the screen came. */
  readonly seconds: number;
  readonly screen: QuizItemScreen;
  readonly strings: QuizStrings;
  readonly announce: (text: string) => void;
  readonly timeUp: () => void;
}

/** From then on the end is near, in seconds. */
const near = 60;

/** Counts down between the screens, each of which brings the extension's own time. */
export function Timer({ seconds, screen, strings, announce, timeUp }: Props) {
  const [left, setLeft] = useState(seconds);
  const before = useRef(seconds);
  useEffect(() => {
    const end = performance.now() + seconds * 1000;
    const tick = (): void => {
      const now = Math.max(0, (end - performance.now()) / 1000);
      if (before.current > near && now <= near) announce(strings.lastMinute);
      if (before.current > 0 && now === 0) timeUp();
      before.current = now;
      setLeft(now);
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [screen]);
  const whole = Math.ceil(left);
  return (
    <p class={whole <= near ? 'timer near' : 'timer'} role="timer" aria-label={strings.timeLeft}>
      {whole <= near && <span>{strings.lastMinute}</span>}
      {`${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`}
    </p>
  );
}

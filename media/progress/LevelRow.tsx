import { useCallback } from 'preact/hooks';
import type { LevelsChart } from '../../src/protocol';
import { Chart } from './Chart';
import { drawLevel } from './drawLevel';

interface Props {
  readonly level: LevelsChart['levels'][number];
  /** How many questions the largest level has. */
  readonly most: number;
}

/** A level: its bar, and the same in words. */
export function LevelRow({ level, most }: Props) {
  const draw = useCallback((width: number) => drawLevel(level.states, most, width), [level, most]);
  return (
    <div class="level-row">
      <h3 class={`level level-${level.id}`}>{level.title}</h3>
      <ul class="legend">
        {level.states.map(({ state, name, count, text }) => (
          <li key={state} class={count === 0 ? 'zero' : undefined}>
            <span class={`square state-${state}`} aria-hidden="true" />
            {name} <strong>{text}</strong>
          </li>
        ))}
      </ul>
      <Chart label={undefined} draw={draw} />
    </div>
  );
}

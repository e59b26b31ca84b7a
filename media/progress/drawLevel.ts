import { barX, plot } from '@observablehq/plot';
import type { LevelsChart } from '../../src/protocol';
import { plotFrame } from './plotFrame';

/** The questions of one level by state, in one bar. */
export function drawLevel(states: LevelsChart['levels'][number]['states'], most: number, width: number): Element {
  let from = 0;
  const parts = states.flatMap(({ state, count, name }) => {
    const part = { state, from, to: from + count, name: `${name}: ${count}` };
    from = part.to;
    return count > 0 ? [part] : [];
  });
  return plot({
    ...plotFrame,
    width,
    height: 14,
    x: { axis: null, domain: [0, most] },
    marks: parts.map((part) =>
      barX([part], { x1: 'from', x2: 'to', insetLeft: 1, insetRight: 1, insetTop: 1, insetBottom: 1, rx: 2, fill: `var(--state-${part.state})`, stroke: `var(--state-${part.state}-edge)`, title: 'name' }),
    ),
  });
}

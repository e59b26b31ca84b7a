import { barY, plot, ruleY, text } from '@observablehq/plot';
import type { DueBar } from '../../src/protocol';
import { ink, plotFrame } from './plotFrame';
import { spaced, thinned } from './spaced';

const height = 190;
const room = { above: 18, below: 24 };

/** The reviews of each of the next days as bars, with their numbers where there is room. */
export function drawDue(bars: readonly DueBar[], width: number): Element {
  const step = width / bars.length;
  const middle = ({ ahead }: DueBar): number => (ahead + 0.5) * step;
  const digits = Math.max(...bars.map(({ reviews }) => String(reviews).length));
  const numbered = spaced([...bars].filter(({ reviews }) => reviews > 0).sort((a, b) => b.reviews - a.reviews), middle, 7 * digits + 1);
  const [first, ...ticked] = bars.filter(({ tick }) => tick !== '');
  const others = thinned(ticked, middle, 58);
  const tick = { x: 'ahead', text: 'tick', frameAnchor: 'bottom', dy: 18, fill: ink.muted } as const;
  return plot({
    ...plotFrame,
    width,
    height,
    marginTop: room.above,
    marginBottom: room.below,
    x: { type: 'band', domain: bars.map(({ ahead }) => ahead), axis: null, paddingInner: 0.3, paddingOuter: 0.15, round: false },
    y: { axis: null, domain: [0, Math.max(3, ...bars.map(({ reviews }) => reviews))] },
    marks: [
      barY(bars, { x: 'ahead', y: 'reviews', fill: 'var(--vscode-charts-blue)', rx: 1.5, title: 'name' }),
      ruleY([0], { stroke: ink.line }),
      text(numbered, { x: 'ahead', y: 'reviews', text: ({ reviews }: DueBar) => String(reviews), dy: -8, fill: ink.text }),
      // What stands below the first bar begins with it, or it would stand out.
      text(first ? [first] : [], { ...tick, textAnchor: 'start', dx: -step / 2, fontWeight: 600, fill: ink.text }),
      text(others, tick),
    ],
  });
}

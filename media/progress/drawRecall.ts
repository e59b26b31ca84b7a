import { dot, line, plot, ruleY, text } from '@observablehq/plot';
import type { RecallChart, RecallPoint } from '../../src/protocol';
import { ink, plotFrame } from './plotFrame';
import { thinned } from './spaced';

const height = 190;
/** In pixels; to the left stand the shares. */
const room = { left: 46, right: 10, above: 10, below: 26 };

/** How each line is told from the other: by colour, by stroke and by the form of its points. */
const looks = {
  reviews: { colour: 'var(--vscode-charts-blue)', dash: 'none', symbol: 'circle' },
  answers: { colour: 'var(--vscode-charts-purple)', dash: '5 4', symbol: 'square' },
} as const;

/** A week has at least that many pixels; the table has those weeks that there is no room for. */
const leastStep = 8;

/** The two shares of each week as lines; those of few stand beside their line, and hollow. */
export function drawRecall({ ticks, points, scale, wanted }: RecallChart, width: number): Element {
  const inner = width - room.left - room.right;
  const last = Math.max(1, ticks.length - 1);
  const first = Math.max(0, last - Math.max(1, Math.floor(inner / leastStep)));
  const step = inner / (last - first);
  const place = { x: 'week', y: 'share' } as const;
  const marks = (['answers', 'reviews'] as const).flatMap((series) => {
    const { colour, dash, symbol } = looks[series];
    const ofSeries = points.filter((point) => point.of === series && point.week >= first);
    const [telling, few] = [ofSeries.filter((point) => !point.few), ofSeries.filter((point) => point.few)];
    return [
      line(telling, { ...place, stroke: colour, strokeOpacity: 0.7, strokeWidth: 1.5, strokeDasharray: dash }),
      dot(few, { ...place, symbol, r: 3, fill: 'var(--vscode-editor-background)', stroke: colour, strokeOpacity: 0.75, strokeWidth: 1, title: 'name' }),
      dot(telling, { ...place, symbol, r: 3.25, fill: colour, title: 'name' }),
    ];
  });
  const named = thinned(ticks.map((name, week) => ({ name, week })).filter(({ name, week }) => name !== '' && week >= first), ({ week }: Pick<RecallPoint, 'week'>) => week * step, 44);
  return plot({
    ...plotFrame,
    width,
    height,
    marginLeft: room.left,
    marginRight: room.right,
    marginTop: room.above,
    marginBottom: room.below,
    x: { axis: null, type: 'linear', domain: [first, last] },
    y: { axis: null, domain: [scale[0]?.share ?? 0, 1] },
    marks: [
      ruleY(scale, { y: 'share', stroke: 'var(--grid)' }),
      text(scale, { y: 'share', text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -10, fill: ink.muted }),
      ruleY([wanted.share], { stroke: ink.muted, strokeDasharray: '1 4', strokeWidth: 1.5, strokeLinecap: 'round' }),
      text(named, { x: 'week', text: 'name', frameAnchor: 'bottom', dy: 18, fill: ink.muted }),
      ...marks,
    ],
  });
}

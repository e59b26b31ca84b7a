import { plot, rect, text } from '@observablehq/plot';
import type { YearChart } from '../../src/protocol';
import { ink, plotFrame } from './plotFrame';

/** In pixels. */
const least = 13;
const most = 22;
const names = 36;
/** Above each row of weeks, in days: the names of the months. */
const above = 1.7;

/** How far the square of a strength stays inside its day, as a part of the day: strength shows by size as well as by colour. */
const insets = [0, 0.27, 0.18, 0.09, 0];

/** The days of a year, a week a column, in as many rows of weeks as the width asks for. */
export function drawYear({ days, weeks, months, weekdays }: YearChart, width: number): Element {
  const rows = Math.ceil(weeks / Math.max(1, Math.floor((width - names) / least)));
  const perRow = Math.ceil(weeks / rows);
  const step = Math.min(most, (width - names) / perRow);
  const rowHeight = 7 + above;
  const column = (week: number): number => week % perRow;
  const top = (week: number): number => Math.floor(week / perRow) * rowHeight + above;
  const square = (strength: number) => {
    const inset = 1.25 + (insets[strength] ?? 0) * step;
    return { inset, rx: strength === 0 ? 2 : 1.5 };
  };
  type Day = (typeof days)[number];
  const area = {
    x1: ({ week }: Day) => column(week),
    x2: ({ week }: Day) => column(week) + 1,
    y1: ({ week, weekday }: Day) => top(week) + weekday,
    y2: ({ week, weekday }: Day) => top(week) + weekday + 1,
  };
  const rowNames = Array.from({ length: rows }, (_, row) => weekdays.map((name, weekday) => ({ name, y: row * rowHeight + above + weekday + 0.5 }))).flat();
  // A month that begins at the end of a row has its name at the beginning of the next one.
  const named = months.map(({ week, name }) => ({ name, week: column(week) === perRow - 1 ? week + 1 : week })).filter(({ week }) => week < weeks);
  return plot({
    ...plotFrame,
    width,
    height: rows * rowHeight * step,
    marginLeft: names,
    marginRight: width - names - perRow * step,
    x: { axis: null, domain: [0, perRow] },
    y: { axis: null, domain: [0, rows * rowHeight], reverse: true },
    marks: [
      rect(days, { ...area, ...square(0), fill: 'var(--strength-0)', title: 'name' }),
      ...[1, 2, 3, 4].map((strength) => rect(days.filter((day) => day.strength === strength), { ...area, ...square(strength), fill: `var(--strength-${strength})`, title: 'name' })),
      rect(days.slice(-1), { ...area, ...square(0), fill: 'none', stroke: ink.text, strokeWidth: 1.5, title: 'name' }),
      // Every second weekday has room for its name.
      text(rowNames.filter((_, place) => (place % 7) % 2 === 0), { x: 0, y: 'y', text: 'name', textAnchor: 'start', dx: -names, fill: ink.muted }),
      text(named, { x: ({ week }: { week: number }) => column(week), y: ({ week }: { week: number }) => top(week) - 0.6, text: 'name', textAnchor: 'start', dx: 1, fill: ink.muted }),
    ],
  });
}

// Draws the pack's figures from their formulas: `node content/figures/draw.mjs`; with `--check` it only says whether the
// files are what it would draw. The words that belong to a figure stand
// in the answers, so that one file serves every language; what is written here are symbols and numbers.
import { readFile, writeFile } from 'node:fs/promises';

const width = 560;
const height = 300;
const plot = { left: 56, right: 540, top: 16, bottom: 248 };

/** Points of a curve, `steps` + 1 of them, at equal distances of x. */
const sample = (from, to, steps, f) => Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps).map((x) => [x, f(x)]);

/**
 * A plot with axes, ticks and curves. Colours are those of a page without a theme; the extension's style sheet
 * gives the same classes the theme's colours.
 */
function figure({ xLabel, yLabel, xTicks, yTicks, xRange, yRange, curves, bars = [], legend = [] }) {
  const x = (value) => plot.left + ((value - xRange[0]) / (xRange[1] - xRange[0])) * (plot.right - plot.left);
  const y = (value) => plot.bottom - ((value - yRange[0]) / (yRange[1] - yRange[0])) * (plot.bottom - plot.top);
  const n = (value) => Number(value.toFixed(1));
  const colours = ['#1a73c8', '#b35c00', '#7a3fb5'];
  const lines = [
    ...yTicks.map((t) => `<line class="grid" stroke="#ccc" x1="${plot.left}" x2="${plot.right}" y1="${n(y(t))}" y2="${n(y(t))}"/>`),
    ...yTicks.map((t) => `<text x="${plot.left - 8}" y="${n(y(t)) + 4}" text-anchor="end">${t}</text>`),
    ...xTicks.map(([t, label]) => `<text x="${n(x(t))}" y="${plot.bottom + 20}" text-anchor="middle">${label ?? t}</text>`),
    `<path class="axis" stroke="#666" fill="none" d="M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}"/>`,
    `<text x="${(plot.left + plot.right) / 2}" y="${height - 6}" text-anchor="middle" font-style="italic">${xLabel}</text>`,
    `<text x="14" y="${(plot.top + plot.bottom) / 2}" text-anchor="middle" font-style="italic" transform="rotate(-90 14 ${(plot.top + plot.bottom) / 2})">${yLabel}</text>`,
    ...bars.map(({ at, value, width: w, series }) => `<rect class="bar-${series}" fill="${colours[series - 1]}" x="${n(x(at))}" y="${n(y(value))}" width="${n(x(at + w) - x(at))}" height="${n(plot.bottom - y(value))}"/>`),
    ...curves.map(({ points }, i) => `<path class="curve-${i + 1}" stroke="${colours[i]}" stroke-width="2.5" fill="none" stroke-linejoin="round" d="M${points.map(([px, py]) => `${n(x(px))} ${n(y(py))}`).join('L')}"/>`),
    ...legend.map((name, i) => `<text class="name-${i + 1}" fill="${colours[i]}" x="${plot.right - 8}" y="${plot.top + 20 + i * 20}" text-anchor="end" font-weight="600">${name}</text>`),
    ...curves.flatMap(({ name, at }, i) => (name ? [`<text class="name-${i + 1}" fill="${colours[i]}" x="${n(x(at[0]))}" y="${n(y(at[1]))}" text-anchor="middle" font-weight="600">${name}</text>`] : [])),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="#555">\n${lines.map((line) => `  ${line}`).join('\n')}\n</svg>\n`;
}

/** DDPM's linear schedule (Ho et al. 2020): β from 1e-4 to 0.02 over 1,000 steps; ᾱ_t is the product of 1 − β. */
function noiseSchedule() {
  const steps = 1000;
  let product = 1;
  const kept = Array.from({ length: steps }, (_, i) => (product *= 1 - (1e-4 + ((0.02 - 1e-4) * i) / (steps - 1))));
  const at = (f) => sample(1, steps, 111, (t) => f(kept[Math.round(t) - 1]));
  return figure({
    xLabel: 't', yLabel: '√ᾱ, √(1−ᾱ)', xRange: [0, steps], yRange: [0, 1],
    xTicks: [[0], [250], [500], [750], [1000]], yTicks: [0, 0.25, 0.5, 0.75, 1],
    curves: [
      { points: at(Math.sqrt), name: '√ᾱₜ', at: [120, 0.72] },
      { points: at((a) => Math.sqrt(1 - a)), name: '√(1−ᾱₜ)', at: [560, 0.88] },
    ],
  });
}

/** A schematic U over twenty positions: a parabola whose middle lies below its ends. It stands for no measurement, so y has no numbers. */
function lostInTheMiddle() {
  return figure({
    xLabel: 'i', yLabel: 'p(i)', xRange: [1, 20], yRange: [0, 1], xTicks: [[1], [5], [10], [15], [20]], yTicks: [],
    curves: [{ points: sample(1, 20, 76, (i) => 0.42 + 0.46 * ((i - 11.5) / 10.5) ** 2) }],
  });
}

/** The softmax of the logits 3, 2, 1, 0 at three temperatures: p is proportional to exp(z / T). Bars in groups of three, by logit. */
function temperature() {
  const logits = [3, 2, 1, 0];
  const softmax = (t) => {
    const weights = logits.map((z) => Math.exp(z / t));
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((weight) => weight / sum);
  };
  const series = [0.5, 1, 2].map(softmax);
  return figure({
    xLabel: 'z', yLabel: 'p', xRange: [0, 4], yRange: [0, 1], yTicks: [0, 0.25, 0.5, 0.75, 1],
    xTicks: logits.map((z, i) => [i + 0.5, z]),
    bars: series.flatMap((values, s) => values.map((value, i) => ({ at: i + 0.14 + s * 0.24, value, width: 0.22, series: s + 1 }))),
    curves: [],
    legend: ['T = 0.5', 'T = 1', 'T = 2'],
  });
}

/** The norm along the path between two independent draws of N(0, I) in 512 dimensions: its root mean square, straight and on the sphere. */
function latentInterpolation() {
  const radius = Math.sqrt(512);
  return figure({
    xLabel: 'α', yLabel: '‖z‖', xRange: [0, 1], yRange: [0, 25], xTicks: [[0], [0.25], [0.5], [0.75], [1]], yTicks: [0, 5, 10, 15, 20, 25],
    curves: [
      { points: sample(0, 1, 80, (a) => radius * Math.sqrt((1 - a) ** 2 + a ** 2)), name: 'lerp', at: [0.5, 13.6] },
      { points: sample(0, 1, 1, () => radius), name: 'slerp', at: [0.5, 23.4] },
    ],
  });
}

const figures = {
  'noise-schedule': noiseSchedule(),
  'lost-in-the-middle': lostInTheMiddle(),
  temperature: temperature(),
  'latent-interpolation': latentInterpolation(),
};
for (const [name, svg] of Object.entries(figures)) {
  const file = new URL(`${name}.svg`, import.meta.url);
  if (!process.argv.includes('--check')) await writeFile(file, svg);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== svg) {
    console.error(`content/figures/${name}.svg:1: isn't what draw.mjs draws`);
    process.exitCode = 1;
  }
}

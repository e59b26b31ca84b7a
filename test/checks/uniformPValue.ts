/**
 * How likely four counts are to be at least as uneven as these when each of the four places is equally likely: Pearson's
 * chi-square test with three degrees of freedom, whose tail has a closed form.
 */
export function uniformPValue(counts: readonly [number, number, number, number]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (expected === 0) return 1;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return erfc(Math.sqrt(statistic / 2)) + Math.sqrt((2 * statistic) / Math.PI) * Math.exp(-statistic / 2);
}

/**
 * The complementary error function of a number from 0 on, by formula 7.1.26 of Abramowitz and Stegun, *Handbook of
 * Mathematical Functions* (1964); its error is at most 1.5e-7.
 */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return polynomial * Math.exp(-x * x);
}

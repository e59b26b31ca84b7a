export type Tier = 'bronze' | 'silver' | 'gold';

/** Daily reward table. Weights need not add up to 1. */
const TABLE: { item: string; weight: number; tier: Tier }[] = [
  { item: 'rope', weight: 60, tier: 'bronze' },
  { item: 'lantern', weight: 30, tier: 'silver' },
  { item: 'crown', weight: 2, tier: 'gold' },
];

export function draw(rng: () => number = Math.random) {
  const total = TABLE.reduce((s, r) => s + r.weight, 0);
  let x = rng() * total;
  for (const row of TABLE) {
    x -= row.weight;
    if (x <= 0) return row;
  }
  return TABLE[0];
}

export const leaderboardUrl = (season: number) => `/api/leaderboard/${season}`;

/**
 * Normalised mutual information (arithmetic mean of entropies) and B-cubed F (Bagga and Baldwin, 1998) of groups
 * found against true ones; empty without pairs.
 */
export function scoreGroups(pairs: readonly { truth: string; found: string }[]): Record<string, number> {
  const n = pairs.length;
  if (n === 0) return {};
  const truths = count(pairs.map(({ truth }) => truth));
  const founds = count(pairs.map(({ found }) => found));
  const both = count(pairs.map(({ truth, found }) => JSON.stringify([truth, found])));
  let shared = 0;
  let precision = 0;
  let recall = 0;
  for (const [key, c] of both) {
    const [truth, found] = JSON.parse(key) as [string, string];
    shared += (c / n) * Math.log((c * n) / (truths.get(truth)! * founds.get(found)!));
    precision += c ** 2 / founds.get(found)! / n;
    recall += c ** 2 / truths.get(truth)! / n;
  }
  const entropies = entropy(truths, n) + entropy(founds, n);
  return {
    nmi: round(entropies > 0 ? (2 * shared) / entropies : 1),
    bCubedF: round((2 * precision * recall) / (precision + recall)),
    bCubedPrecision: round(precision),
    bCubedRecall: round(recall),
    groups: founds.size,
  };
}

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function entropy(counts: Map<string, number>, n: number): number {
  let sum = 0;
  for (const c of counts.values()) sum -= (c / n) * Math.log(c / n);
  return sum;
}

const round = (x: number) => Math.round(x * 1e4) / 1e4;

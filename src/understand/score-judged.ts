import type { z } from 'zod';
import type { fieldAccuracy } from './contract-accuracy.ts';

export type FieldAccuracy = z.input<typeof fieldAccuracy>;

/** So many readings of a field were `predicted` as one and judged to be `truth`. */
export interface JudgedCount {
  field: FieldAccuracy['field'];
  predicted: string;
  truth: string;
  language: string;
  source: { id: string; name: string };
  n: number;
}

/** Accuracy a field and what it is made of; the most judged first. */
export function scoreJudged(counts: readonly JudgedCount[], mostMistakes = 5): FieldAccuracy[] {
  return [...Map.groupBy(counts, ({ field }) => field)].map(([field, of]) => {
    const { n, right } = tally(of);
    const mistakes = [...Map.groupBy(of, ({ predicted, truth }) => `${predicted}\n${truth}`).values()]
      .map((same) => ({ was: same[0]!.predicted, becomes: same[0]!.truth, n: tally(same).n }))
      .filter(({ was, becomes }) => was !== becomes)
      .sort((a, b) => b.n - a.n || (a.was < b.was ? -1 : 1));
    return {
      field,
      n,
      right,
      ...wilson(right, n),
      confirmed: right,
      byValue: parts(of, ({ predicted }) => predicted).map(([value, sum]) => ({ value, ...sum })),
      byLanguage: parts(of, ({ language }) => language).map(([language, sum]) => ({ language, ...sum })),
      bySource: parts(of, ({ source }) => source.id).map(([id, sum]) => ({
        id,
        name: of.find(({ source }) => source.id === id)!.source.name,
        ...sum,
      })),
      mistakes: mistakes.slice(0, mostMistakes),
    };
  });
}

function tally(of: readonly JudgedCount[]): { n: number; right: number } {
  let n = 0;
  let right = 0;
  for (const count of of) {
    n += count.n;
    if (count.predicted === count.truth) right += count.n;
  }
  return { n, right };
}

const parts = (of: readonly JudgedCount[], by: (count: JudgedCount) => string) =>
  [...Map.groupBy(of, by)]
    .map(([value, same]): [string, { n: number; right: number }] => [value, tally(same)])
    .sort((a, b) => b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1));

/** 95 % interval of a share (Wilson, 1927): honest for small numbers and for all or nothing right. */
export function wilson(right: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = right / n;
  const middle = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

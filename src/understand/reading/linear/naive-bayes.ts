import { type Classifier, marginsOf } from './classify.ts';
import type { Row } from './vectors.ts';

/** Count that every feature has beforehand in every label. */
const BEFORE = 0.3;

/**
 * Log odds of each feature for a label against all others, from summed feature values (multinomial naive Bayes, each
 * label against its complement; Rennie et al., ICML 2003). Features below `from` say nothing.
 */
export function trainBayes(
  rows: readonly Row[],
  labels: readonly string[],
  size: number,
  from: number,
): Classifier {
  const distinct = [...new Set(labels)].sort();
  const counts = distinct.map(() => new Float64Array(size));
  const all = new Float64Array(size);
  const totals = new Float64Array(distinct.length);
  rows.forEach(({ features, values }, i) => {
    const k = distinct.indexOf(labels[i]!);
    for (let n = 0; n < features.length; n++) {
      if (features[n]! < from) continue;
      counts[k]![features[n]!]! += values[n]!;
      all[features[n]!]! += values[n]!;
      totals[k]! += values[n]!;
    }
  });
  const sum = totals.reduce((a, b) => a + b, 0);
  const weights = counts.map((own, k) => {
    const inside = totals[k]! + BEFORE * size;
    const outside = sum - totals[k]! + BEFORE * size * (distinct.length - 1);
    return own.map((count, n) =>
      n < from
        ? 0
        : Math.log(
            (count + BEFORE) / inside / ((all[n]! - count + BEFORE * (distinct.length - 1)) / outside),
          ),
    );
  });
  return { labels: distinct, weights };
}

/** Spread of the margins of a classifier over rows: one standard deviation. */
export function spreadOf(classifier: Classifier, rows: readonly Row[]): number {
  const margins = rows.flatMap((row) => marginsOf(classifier, row));
  const mean = margins.reduce((a, b) => a + b, 0) / margins.length;
  return Math.sqrt(margins.reduce((sum, margin) => sum + (margin - mean) ** 2, 0) / margins.length) || 1;
}

import { trainLinear } from './train-linear.ts';
import type { Row } from './vectors.ts';

/** One linear separator per label. */
export interface Classifier {
  labels: string[];
  weights: Float64Array[];
}

export interface Training {
  /** Price of a mistake: higher follows the examples more closely. */
  cost: number;
  /** 0: every example weighs the same; 1: every label does. */
  balance: number;
  seed: number;
}

/** Trains one separator per label against all others. */
export function trainClassifier(
  rows: readonly Row[],
  labels: readonly string[],
  size: number,
  { cost, balance, seed }: Training,
): Classifier {
  const distinct = [...new Set(labels)].sort();
  const weights = distinct.map((label, k) => {
    const count = labels.filter((each) => each === label).length;
    const own = cost * (rows.length / distinct.length / count) ** balance;
    return trainLinear(
      rows,
      Int8Array.from(labels, (each) => (each === label ? 1 : -1)),
      Float64Array.from(labels, (each) => (each === label ? own : cost)),
      size,
      randomFrom(seed + k),
    );
  });
  return { labels: distinct, weights };
}

/** Signed distance to each label's separator, in the order of the labels. */
export function marginsOf(classifier: Classifier, row: Row): number[] {
  return classifier.weights.map((weights) => {
    let sum = 0;
    for (let n = 0; n < row.features.length; n++) sum += weights[row.features[n]!]! * row.values[n]!;
    return sum;
  });
}

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

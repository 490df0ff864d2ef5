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
  /**
   * Scale each feature by how much oftener it stands with the label than without (its naive Bayes log ratio;
   * Wang & Manning, "Baselines and Bigrams", ACL 2012). Features below this number are left as they are.
   */
  sharpenFrom?: number;
  /** What is thought of each row before, per label in alphabetical order: what is learnt is added to it. */
  start?: readonly (readonly number[])[];
  seed: number;
}

/** A ratio beyond this says no more: rare features would drown the rest. */
const SHARPEST = 2.5;

/** Trains one separator per label against all others. */
export function trainClassifier(
  rows: readonly Row[],
  labels: readonly string[],
  size: number,
  { cost, balance, sharpenFrom, start, seed }: Training,
): Classifier {
  const distinct = [...new Set(labels)].sort();
  const weights = distinct.map((label, k) => {
    const count = labels.filter((each) => each === label).length;
    const own = cost * (rows.length / distinct.length / count) ** balance;
    const positive = Int8Array.from(labels, (each) => (each === label ? 1 : -1));
    const costs = Float64Array.from(labels, (each) => (each === label ? own : cost));
    const before = start?.map((row) => row[k]!);
    if (sharpenFrom === undefined)
      return trainLinear(rows, positive, costs, size, randomFrom(seed + k), before);
    const ratios = ratiosOf(rows, positive, size, sharpenFrom);
    const sharp = rows.map(({ features, values }) => ({
      features,
      values: values.map((value, n) => value * ratios[features[n]!]!),
    }));
    // Scaled weights do for the rows as they come what the scaled rows were trained with.
    return trainLinear(sharp, positive, costs, size, randomFrom(seed + k), before).map(
      (weight, n) => weight * ratios[n]!,
    );
  });
  return { labels: distinct, weights };
}

function ratiosOf(rows: readonly Row[], positive: Int8Array, size: number, from: number): Float64Array {
  const inside = new Float64Array(size).fill(1);
  const outside = new Float64Array(size).fill(1);
  let members = 2;
  rows.forEach(({ features }, i) => {
    const counts = positive[i]! > 0 ? inside : outside;
    if (positive[i]! > 0) members++;
    for (const feature of features) counts[feature]!++;
  });
  const others = rows.length + 4 - members;
  return inside.map((count, n) => {
    if (n < from) return 1;
    return Math.min(SHARPEST, Math.abs(Math.log(count / members / (outside[n]! / others))));
  });
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

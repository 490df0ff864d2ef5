/** One past question: what every candidate scored on each clue (candidate × clue), and who it turned out to be. */
export interface Example {
  scores: Float64Array;
  right: readonly number[];
}

const rounds = 15;
/** A longer step than this overshoots where the examples are few. */
const longestStep = 2;

/**
 * Weights under which those who took the work on were likeliest: a conditional logit
 * (McFadden, "Conditional Logit Analysis of Qualitative Choice Behavior", 1974), fitted by Newton's method.
 * Who took it on together counts as one: the sum of their chances is made large. `pull` holds the weights to the
 * prior ones as firmly as that many examples would, so that few examples change little.
 */
export function learnWeights(
  examples: readonly Example[],
  prior: readonly number[],
  pull: number,
): Float64Array {
  const size = prior.length;
  const weights = Float64Array.from(prior);
  for (let round = 0; round < rounds; round++) {
    const slope = Float64Array.from(weights, (weight, n) => pull * (weight - prior[n]!));
    const curve = Array.from({ length: size }, (_, n) => {
      const row = new Float64Array(size);
      row[n] = pull;
      return row;
    });
    for (const example of examples) addExample(example, weights, slope, curve);
    const step = solve(curve, slope);
    const length = Math.hypot(...step);
    const scale = length > longestStep ? longestStep / length : 1;
    for (let n = 0; n < size; n++) weights[n]! -= scale * step[n]!;
    if (length < 1e-3) break;
  }
  return weights;
}

/** Chance of each candidate under these weights; adds up to one. */
export function chancesUnder(scores: Float64Array, weights: Float64Array): Float64Array {
  const size = weights.length;
  const sums = new Float64Array(scores.length / size);
  for (let who = 0; who < sums.length; who++)
    for (let n = 0; n < size; n++) sums[who]! += weights[n]! * scores[who * size + n]!;
  const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((odd) => odd / all);
}

function addExample(
  { scores, right }: Example,
  weights: Float64Array,
  slope: Float64Array,
  curve: Float64Array[],
): void {
  const size = weights.length;
  const chances = chancesUnder(scores, weights);
  const ours = right.reduce((sum, who) => sum + chances[who]!, 0) || 1;
  const mean = new Float64Array(size);
  chances.forEach((chance, who) => {
    if (chance < 1e-9) return;
    for (let n = 0; n < size; n++) {
      const weighed = chance * scores[who * size + n]!;
      mean[n]! += weighed;
      const row = curve[n]!;
      for (let m = 0; m <= n; m++) row[m]! += weighed * scores[who * size + m]!;
    }
  });
  for (let n = 0; n < size; n++) {
    slope[n]! += mean[n]!;
    for (let m = 0; m <= n; m++) curve[n]![m]! -= mean[n]! * mean[m]!;
    for (const who of right) slope[n]! -= (chances[who]! / ours) * scores[who * size + n]!;
  }
}

/** Solves for a symmetric matrix of which the lower half is filled, by Cholesky's method. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const root = lower.map((row) => Float64Array.from(row));
  for (let n = 0; n < size; n++)
    for (let m = 0; m <= n; m++) {
      let sum = lower[n]![m]!;
      for (let k = 0; k < m; k++) sum -= root[n]![k]! * root[m]![k]!;
      root[n]![m] = n === m ? Math.sqrt(Math.max(sum, 1e-9)) : sum / root[m]![m]!;
    }
  const found = Float64Array.from(right);
  for (let n = 0; n < size; n++) {
    for (let k = 0; k < n; k++) found[n]! -= root[n]![k]! * found[k]!;
    found[n]! /= root[n]![n]!;
  }
  for (let n = size - 1; n >= 0; n--) {
    for (let k = n + 1; k < size; k++) found[n]! -= root[k]![n]! * found[k]!;
    found[n]! /= root[n]![n]!;
  }
  return found;
}

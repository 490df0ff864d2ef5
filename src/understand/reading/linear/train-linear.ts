import type { Row } from './vectors.ts';

/**
 * One linear separator by dual coordinate descent for the L2-regularised squared hinge loss
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008).
 * `positive[i]` is +1 or −1, `costs[i]` the price of a mistake on row i, `start[i]` what is thought of row i before: the
 * weights learn what to add to it. Returns the weights.
 */
export function trainLinear(
  rows: readonly Row[],
  positive: Int8Array,
  costs: Float64Array,
  size: number,
  random: () => number,
  start?: ArrayLike<number>,
): Float64Array {
  const weights = new Float64Array(size);
  const alpha = new Float64Array(rows.length);
  const squares = rows.map(({ values }, i) => values.reduce((sum, v) => sum + v * v, 0) + 0.5 / costs[i]!);
  const order = Int32Array.from(rows.keys());
  for (let round = 0; round < 60; round++) {
    shuffle(order, random);
    let worst = 0;
    for (const i of order) {
      const { features, values } = rows[i]!;
      const sign = positive[i]!;
      let margin = start?.[i] ?? 0;
      for (let n = 0; n < features.length; n++) margin += weights[features[n]!]! * values[n]!;
      const gradient = margin * sign - 1 + (alpha[i]! * 0.5) / costs[i]!;
      const projected = alpha[i] === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (projected === 0) continue;
      const next = Math.max(alpha[i]! - gradient / squares[i]!, 0);
      const step = (next - alpha[i]!) * sign;
      alpha[i] = next;
      for (let n = 0; n < features.length; n++) weights[features[n]!]! += step * values[n]!;
    }
    if (worst < 0.05) break;
  }
  return weights;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [order[n], order[other]] = [order[other]!, order[n]!];
  }
}

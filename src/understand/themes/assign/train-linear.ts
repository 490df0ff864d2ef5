import { seeded } from '../space/seeded.ts';
import type { Vector } from './feature-space.ts';

/** One weight vector and a bias a class; `score` gives the margin of each class: above 0 leans yes, 1 is sure. */
export interface Linear {
  classes: number;
  width: number;
  /** `weights[feature * classes + class]` */
  weights: Float32Array;
  bias: Float64Array;
}

/** A text to learn from; `weight` 1 unless it counts more or less. */
export interface Lesson {
  vector: Vector;
  class: number;
  weight: number;
}

/**
 * One-against-rest support vector machines with squared hinge loss by dual coordinate descent (Hsieh et al., 2008),
 * all classes in one sweep. Deterministic; yields between slices.
 */
export function* trainLinear(
  lessons: Lesson[],
  classes: number,
  width: number,
  sweeps: number,
): Generator<void, Linear> {
  const model: Linear = {
    classes,
    width,
    weights: new Float32Array(width * classes),
    bias: new Float64Array(classes),
  };
  const duals = new Float32Array(lessons.length * classes);
  const order = Int32Array.from(lessons.keys());
  const random = seeded(3);
  const change = new Float64Array(classes);
  const margin = new Float64Array(classes);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    shuffle(order, random);
    for (let step = 0; step < order.length; step++) {
      const at = order[step]!;
      const { vector, class: right, weight } = lessons[at]!;
      scoreInto(model, vector, margin);
      const soft = 0.5 / weight;
      let changed = false;
      for (let k = 0; k < classes; k++) {
        const sign = k === right ? 1 : -1;
        const dual = duals[at * classes + k]!;
        const slope = sign * margin[k]! - 1 + soft * dual;
        const next = dual === 0 && slope >= 0 ? 0 : Math.max(0, dual - slope / (2 + soft));
        change[k] = sign * (next - dual);
        if (next !== dual) changed = true;
        duals[at * classes + k] = next;
      }
      if (changed) addTo(model, vector, change);
      if (step % 200 === 199) yield;
    }
  }
  return model;
}

/** Margins of every class for a text. */
export function scoreInto(
  { classes, weights, bias }: Linear,
  { ids, values }: Vector,
  margin: Float64Array,
): Float64Array {
  margin.set(bias);
  for (let i = 0; i < ids.length; i++) {
    const from = ids[i]! * classes;
    const value = values[i]!;
    for (let k = 0; k < classes; k++) margin[k]! += weights[from + k]! * value;
  }
  return margin;
}

/** Moves every class's weights along a text by `change`. */
export function addTo(
  { classes, weights, bias }: Linear,
  { ids, values }: Vector,
  change: ArrayLike<number>,
): void {
  for (let k = 0; k < classes; k++) bias[k]! += change[k]!;
  for (let i = 0; i < ids.length; i++) {
    const from = ids[i]! * classes;
    const value = values[i]!;
    for (let k = 0; k < classes; k++) weights[from + k]! += change[k]! * value;
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

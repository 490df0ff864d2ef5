import type { Dense } from '../space/reduce-rows.ts';
import { seeded } from '../space/seeded.ts';

/** k-means by direction (Dhillon and Modha, 2001) on the first `width` columns, started k-means++ with a fixed seed. */
export function* nearestCentres(points: Dense, width: number, many: number): Generator<void, Int32Array> {
  const unit = directions(points, width);
  const { rows } = points;
  const centres = yield* spreadStart(unit, rows, width, Math.min(many, rows));
  const group = new Int32Array(rows);
  for (let round = 0; round < 15; round++) {
    let moved = 0;
    for (let r = 0; r < rows; r++) {
      if (r % 2000 === 1999) yield;
      const to = nearest(unit, r * width, centres, width);
      if (group[r] !== to) moved++;
      group[r] = to;
    }
    recentre(unit, group, centres, width);
    if (moved < rows * 0.002) break;
  }
  return group;
}

function directions({ rows, width: stride, values }: Dense, width: number): Float32Array {
  const unit = new Float32Array(rows * width);
  for (let r = 0; r < rows; r++) {
    let square = 0;
    for (let c = 0; c < width; c++) square += values[r * stride + c]! ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let c = 0; c < width; c++) unit[r * width + c] = values[r * stride + c]! * scale;
  }
  return unit;
}

function* spreadStart(
  unit: Float32Array,
  rows: number,
  width: number,
  many: number,
): Generator<void, Float32Array> {
  const random = seeded(5);
  const centres = new Float32Array(many * width);
  const far = new Float64Array(rows).fill(2);
  let pick = Math.floor(random() * rows);
  for (let k = 0; k < many; k++) {
    centres.set(unit.subarray(pick * width, (pick + 1) * width), k * width);
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      far[r] = Math.min(far[r]!, Math.max(0, 1 - dot(unit, r * width, centres, k * width, width)));
      sum += far[r]!;
    }
    let left = random() * sum;
    for (pick = 0; pick < rows - 1; pick++) {
      left -= far[pick]!;
      if (left <= 0) break;
    }
    yield;
  }
  return centres;
}

function nearest(unit: Float32Array, from: number, centres: Float32Array, width: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k * width < centres.length; k++) {
    const like = dot(unit, from, centres, k * width, width);
    if (like > most) [best, most] = [k, like];
  }
  return best;
}

function recentre(unit: Float32Array, group: Int32Array, centres: Float32Array, width: number): void {
  centres.fill(0);
  for (let r = 0; r < group.length; r++) {
    for (let c = 0; c < width; c++) centres[group[r]! * width + c]! += unit[r * width + c]!;
  }
  for (let from = 0; from < centres.length; from += width) {
    const square = dot(centres, from, centres, from, width);
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let c = 0; c < width; c++) centres[from + c]! *= scale;
  }
}

function dot(a: Float32Array, from: number, b: Float32Array, other: number, width: number): number {
  let sum = 0;
  for (let c = 0; c < width; c++) sum += a[from + c]! * b[other + c]!;
  return sum;
}

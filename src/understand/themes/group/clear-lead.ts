import type { SparseRows } from '../space/sparse-rows.ts';

/**
 * How clearly texts belong where a grouping puts them: the mean of (likeness to the own group's other texts − likeness
 * to the next best group), by cosine. High where groups have words of their own; near 0 where all share theirs.
 */
export function* clearLead(matrix: SparseRows, group: Int32Array, groups: number): Generator<void, number> {
  const { rows, columns, offsets, ids, values } = matrix;
  const centres = new Float32Array(columns * groups);
  for (let r = 0; r < rows; r++) {
    for (let i = offsets[r]!; i < offsets[r + 1]!; i++) centres[ids[i]! * groups + group[r]!]! += values[i]!;
  }
  yield;
  const squares = new Float64Array(groups);
  for (let i = 0; i < centres.length; i++) squares[i % groups]! += centres[i]! ** 2;
  yield;
  // Two thousand texts tell as much as twenty thousand.
  const stride = Math.max(1, Math.floor(rows / 2000));
  const dots = new Float64Array(groups);
  let sum = 0;
  let asked = 0;
  for (let r = 0; r < rows; r += stride) {
    dots.fill(0);
    let self = 0;
    for (let i = offsets[r]!; i < offsets[r + 1]!; i++) {
      self += values[i]! ** 2;
      for (let k = 0; k < groups; k++) dots[k]! += centres[ids[i]! * groups + k]! * values[i]!;
    }
    const own = group[r]!;
    const rest = squares[own]! - 2 * dots[own]! + self;
    const ownLikeness = rest > 1e-9 ? (dots[own]! - self) / Math.sqrt(rest) : 0;
    let next = 0;
    for (let k = 0; k < groups; k++) {
      if (k !== own && squares[k]! > 0) next = Math.max(next, dots[k]! / Math.sqrt(squares[k]!));
    }
    sum += ownLikeness - next;
    if (asked++ % 200 === 199) yield;
  }
  return asked > 0 ? sum / asked : 0;
}

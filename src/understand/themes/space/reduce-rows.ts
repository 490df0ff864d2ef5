import { seeded } from './seeded.ts';
import type { SparseRows } from './sparse-rows.ts';

/** Row-major dense matrix. */
export interface Dense {
  rows: number;
  width: number;
  values: Float32Array;
}

/** `left` = rows × singular vectors × singular values, `right` = columns × singular vectors, `strength` descending. */
export interface Reduced {
  left: Dense;
  right: Dense;
  strength: Float64Array;
}

/**
 * Truncated singular value decomposition by randomised subspace iteration (Halko, Martinsson and Tropp, 2011),
 * with a fixed seed. Yields between passes so that a caller can let other work through.
 */
export function* reduceRows(matrix: SparseRows, width: number, passes = 5): Generator<void, Reduced> {
  const wide = Math.min(width + 10, matrix.columns, matrix.rows);
  const random = seeded(11);
  let q: Dense = { rows: matrix.columns, width: wide, values: new Float32Array(matrix.columns * wide) };
  for (let i = 0; i < q.values.length; i++) q.values[i] = random() + random() + random() - 1.5;
  orthonormalise(q);
  for (let pass = 0; pass < passes; pass++) {
    q = timesTransposed(matrix, times(matrix, q));
    orthonormalise(q);
    yield;
  }
  const y = times(matrix, q);
  yield;
  return rotate(y, q, Math.min(width, wide));
}

/** matrix × dense */
export function times(matrix: SparseRows, dense: Dense): Dense {
  const { width } = dense;
  const values = new Float32Array(matrix.rows * width);
  for (let r = 0; r < matrix.rows; r++) {
    const to = r * width;
    for (let i = matrix.offsets[r]!; i < matrix.offsets[r + 1]!; i++) {
      const weight = matrix.values[i]!;
      const from = matrix.ids[i]! * width;
      for (let c = 0; c < width; c++) values[to + c]! += weight * dense.values[from + c]!;
    }
  }
  return { rows: matrix.rows, width, values };
}

function timesTransposed(matrix: SparseRows, dense: Dense): Dense {
  const { width } = dense;
  const values = new Float32Array(matrix.columns * width);
  for (let r = 0; r < matrix.rows; r++) {
    const from = r * width;
    for (let i = matrix.offsets[r]!; i < matrix.offsets[r + 1]!; i++) {
      const weight = matrix.values[i]!;
      const to = matrix.ids[i]! * width;
      for (let c = 0; c < width; c++) values[to + c]! += weight * dense.values[from + c]!;
    }
  }
  return { rows: matrix.columns, width, values };
}

// Modified Gram–Schmidt on transposed storage: columns lie together, so the inner loops run straight through memory.
function orthonormalise(dense: Dense): void {
  const { rows, width, values } = dense;
  const columns: Float64Array[] = [];
  for (let c = 0; c < width; c++) {
    const column = new Float64Array(rows);
    for (let r = 0; r < rows; r++) column[r] = values[r * width + c]!;
    for (const other of columns) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += column[r]! * other[r]!;
      for (let r = 0; r < rows; r++) column[r]! -= dot * other[r]!;
    }
    let square = 0;
    for (let r = 0; r < rows; r++) square += column[r]! * column[r]!;
    const scale = square > 1e-18 ? 1 / Math.sqrt(square) : 0;
    for (let r = 0; r < rows; r++) {
      column[r]! *= scale;
      values[r * width + c] = column[r]!;
    }
    columns.push(column);
  }
}

function rotate(y: Dense, q: Dense, width: number): Reduced {
  const n = y.width;
  const gram = new Float64Array(n * n);
  for (let r = 0; r < y.rows; r++) {
    for (let i = 0; i < n; i++) {
      const a = y.values[r * n + i]!;
      if (a === 0) continue;
      for (let j = i; j < n; j++) gram[i * n + j]! += a * y.values[r * n + j]!;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) gram[i * n + j] = gram[j * n + i]!;
  const { values, vectors } = eigen(gram, n);
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, width);
  const turn = (dense: Dense): Dense => {
    const out = new Float32Array(dense.rows * width);
    for (let r = 0; r < dense.rows; r++) {
      for (let k = 0; k < width; k++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += dense.values[r * n + j]! * vectors[j * n + order[k]!]!;
        out[r * width + k] = sum;
      }
    }
    return { rows: dense.rows, width, values: out };
  };
  return {
    left: turn(y),
    right: turn(q),
    strength: Float64Array.from(order, (k) => Math.sqrt(Math.max(0, values[k]!))),
  };
}

/** Eigenvalues and vectors (in columns) of a symmetric matrix by Jacobi rotations. */
function eigen(matrix: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const square = a[i * n + j]! ** 2;
        all += square;
        if (i !== j) off += square;
      }
    if (off <= 1e-14 * all) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) turnPair(a, v, n, p, q);
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), vectors: v };
}

function turnPair(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (Math.abs(apq) < 1e-300) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const x = a[k * n + p]!;
    const y = a[k * n + q]!;
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (let k = 0; k < n; k++) {
    const x = a[p * n + k]!;
    const y = a[q * n + k]!;
    a[p * n + k] = c * x - s * y;
    a[q * n + k] = s * x + c * y;
    const vx = v[k * n + p]!;
    const vy = v[k * n + q]!;
    v[k * n + p] = c * vx - s * vy;
    v[k * n + q] = s * vx + c * vy;
  }
}

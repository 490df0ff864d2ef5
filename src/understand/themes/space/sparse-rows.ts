/** Rows of a sparse matrix: row r holds `ids[offsets[r]..offsets[r+1])` with `values`, ids ascending. */
export interface SparseRows {
  rows: number;
  columns: number;
  offsets: Int32Array;
  ids: Int32Array;
  values: Float32Array;
}

/** Counts terms per text, keeps those in at least `minimum` texts; weights are 1 + ln(count). */
export function countTerms(
  texts: string[][],
  minimum: number,
): { terms: string[]; seenIn: Int32Array; matrix: SparseRows } {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(text)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const terms = [...frequency.keys()].filter((term) => frequency.get(term)! >= minimum).sort();
  const column = new Map(terms.map((term, i) => [term, i]));
  const seenIn = Int32Array.from(terms, (term) => frequency.get(term)!);
  const rows = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const term of text) {
      const id = column.get(term);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => a[0] - b[0]);
  });
  return { terms, seenIn, matrix: packRows(rows, terms.length) };
}

/** Packs rows of [id, count] pairs, ids ascending. */
export function packRows(rows: [number, number][][], columns: number): SparseRows {
  const offsets = new Int32Array(rows.length + 1);
  for (let r = 0; r < rows.length; r++) offsets[r + 1] = offsets[r]! + rows[r]!.length;
  const ids = new Int32Array(offsets[rows.length]!);
  const values = new Float32Array(ids.length);
  let at = 0;
  for (const row of rows) {
    for (const [id, count] of row) {
      ids[at] = id;
      values[at++] = 1 + Math.log(count);
    }
  }
  return { rows: rows.length, columns, offsets, ids, values };
}

/** Multiplies columns by `weights` and scales every row to length 1 (empty rows stay empty). */
export function weighRows(matrix: SparseRows, weights: ArrayLike<number>): SparseRows {
  const values = new Float32Array(matrix.values.length);
  for (let r = 0; r < matrix.rows; r++) {
    const from = matrix.offsets[r]!;
    const to = matrix.offsets[r + 1]!;
    let square = 0;
    for (let i = from; i < to; i++) {
      const value = matrix.values[i]! * weights[matrix.ids[i]!]!;
      values[i] = value;
      square += value * value;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = from; i < to; i++) values[i]! *= scale;
  }
  return { ...matrix, values };
}

/** Columns become rows: for every term the rows that hold it. */
export function transpose(matrix: SparseRows): SparseRows {
  const offsets = new Int32Array(matrix.columns + 1);
  for (const id of matrix.ids) offsets[id + 1]!++;
  for (let c = 0; c < matrix.columns; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice();
  const ids = new Int32Array(matrix.ids.length);
  const values = new Float32Array(matrix.ids.length);
  for (let r = 0; r < matrix.rows; r++) {
    for (let i = matrix.offsets[r]!; i < matrix.offsets[r + 1]!; i++) {
      const to = next[matrix.ids[i]!]!++;
      ids[to] = r;
      values[to] = matrix.values[i]!;
    }
  }
  return { rows: matrix.columns, columns: matrix.rows, offsets, ids, values };
}

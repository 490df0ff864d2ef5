export interface Order {
  by: string;
  down: boolean;
}

/** Sorted by a value, as a person of this language would; what has none comes last either way. */
export const sorted = <R>(
  rows: readonly R[],
  by: (row: R) => string | number | null | undefined,
  down: boolean,
): R[] =>
  [...rows].sort((one, other) => {
    const [a, b] = [by(one) ?? null, by(other) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), undefined, { numeric: true, sensitivity: 'base' });
    return down ? -order : order;
  });

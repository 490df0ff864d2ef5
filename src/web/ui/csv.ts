interface Head<R> {
  head: string;
  value: (row: R) => string | number | null | undefined;
}

/**
 * RFC 4180 with a byte order mark, so that a spreadsheet takes it for UTF-8. Customers' words that begin as a
 * formula get an apostrophe before them: a spreadsheet would otherwise run them.
 */
export const toCsv = <R>(columns: readonly Head<R>[], rows: readonly R[]): string => {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
};

const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const downloadRows = <R>(name: string, columns: readonly Head<R>[], rows: readonly R[]): void => {
  const address = URL.createObjectURL(new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.csv`;
  link.click();
  URL.revokeObjectURL(address);
};

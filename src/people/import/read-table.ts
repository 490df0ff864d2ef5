/** One row of a table by lower-case column name; `line` counts from 1 in the file. */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/** Reads a small CSV text: comma, semicolon or tab (whichever the first line has most of), quotes, any line ends. */
export function readTable(text: string): { columns: string[]; rows: TableRow[] } {
  const clean = text.replace(/^\uFEFF/u, '');
  const first = clean.slice(0, clean.search(/[\r\n]|$/u));
  const delimiter = [';', '\t', ','].sort((a, b) => first.split(b).length - first.split(a).length)[0]!;
  const records = [...splitRecords(clean, delimiter)].filter(({ cells }) =>
    cells.some((cell) => cell.trim()),
  );
  const columns = (records.shift()?.cells ?? []).map((name) => name.trim().toLowerCase());
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((name, index) => [name, (cells[index] ?? '').trim()])),
  }));
  return { columns, rows };
}

function* splitRecords(text: string, delimiter: string): Generator<{ line: number; cells: string[] }> {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') continue;
      yield { line: began, cells: [...cells, cell] };
      cells = [];
      cell = '';
      began = line + (char === '\r' ? 1 : 0);
    } else cell += char;
  }
  if (cell !== '' || cells.length > 0) yield { line: began, cells: [...cells, cell] };
}

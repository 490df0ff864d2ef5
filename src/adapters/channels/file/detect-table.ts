import type { Dialect } from './dialect.ts';
import { CsvRecord } from './parse-csv-line.ts';

type Table = Pick<Dialect, 'delimiter' | 'quote' | 'header' | 'columns'>;

const DELIMITERS = [',', ';', '\t', '|'];

/** Delimiter, quote, header and column names from the start of a table. */
export function detectTable(
  text: string,
  hints: { name?: string; delimiter?: string; header?: boolean } = {},
): Table {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const forced = hints.delimiter ?? declared;
  const tabs = /\.(tsv|tab)$/i.test(hints.name ?? '');
  const candidates = (forced ? [forced] : DELIMITERS).flatMap((delimiter) =>
    (['"', "'", ''] as const).map((quote) => ({
      delimiter,
      quote,
      rows: sampleRows(text, delimiter, quote),
    })),
  );
  let best = candidates[0]!;
  let bestScore = -1;
  for (const candidate of candidates) {
    const score = scoreOf(candidate.rows, candidate.quote) + (tabs && candidate.delimiter === '\t' ? 0.5 : 0);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  const rows = best.rows.flatMap(({ cells }) => (cells ? [cells] : []));
  const first = rows[0] ?? [];
  const header = hints.header ?? looksLikeHeader(first, rows.slice(1));
  return { delimiter: best.delimiter, quote: best.quote, header, columns: namesOf(first, header) };
}

interface SampleRow {
  /** Undefined when its quotes are wrong. */
  cells?: string[];
  /** Whether a cell begins with a quote. */
  quoted: boolean;
}

/** Up to 200 records. */
function sampleRows(text: string, delimiter: string, quote: string): SampleRow[] {
  const lines = text.split(/\r\n|\n|\r/).slice(0, 600);
  const rows: SampleRow[] = [];
  for (let at = 0; at < lines.length && rows.length < 200; at++) {
    if (lines[at] === '' || (at === 0 && /^sep=.$/i.test(lines[at]!))) continue;
    const record = new CsvRecord(delimiter, quote);
    let scan = record.feed(lines[at]!, '\n');
    let to = at;
    while (scan === 'open' && to - at < 50 && to + 1 < lines.length) scan = record.feed(lines[++to]!, '\n');
    const quoted = quote !== '' && (lines[at]!.startsWith(quote) || lines[at]!.includes(delimiter + quote));
    if (scan !== 'done') rows.push({ quoted });
    else {
      rows.push({ cells: record.cells, quoted });
      at = to;
    }
  }
  return rows;
}

/**
 * Share of records that agree with the first on the number of cells, weighed by how many there are. A wrong
 * delimiter splits rows unevenly or not at all. Rows whose quotes are wrong speak against the quote only when
 * they outnumber the rows that quote well: a broken row is likelier than a file where quotes mean nothing.
 */
function scoreOf(rows: SampleRow[], quote: string): number {
  const width = rows.find(({ cells }) => cells)?.cells?.length ?? 0;
  if (width === 0) return 0;
  const whole = rows.filter(({ cells }) => cells);
  const well = whole.filter(({ quoted }) => quoted).length;
  const counted = well >= rows.length - whole.length ? whole : rows;
  const agreeing = counted.filter(({ cells }) => cells?.length === width).length / counted.length;
  // Double quotes are the rule. Single ones must be seen at work, or every apostrophe would count.
  const usual = quote === '"' && (well > 0 || counted === whole);
  if (quote === "'" && well <= counted.length / 4) return 0;
  const preferred = usual ? 0.1 : 0;
  if (width === 1) return 0.3 + preferred;
  // A first row that reads as column names outweighs broken rows below it.
  const floor = looksLikeNames(rows[0]?.cells ?? []) ? 0.45 : 0;
  return Math.max(floor, agreeing * (1 + Math.min(width, 12) / 24)) * (usual ? 1.3 : 1) + preferred;
}

function looksLikeNames(cells: string[]): boolean {
  return new Set(cells).size === cells.length && cells.every((cell) => /^\p{L}[^.,;!?]{0,39}$/u.test(cell));
}

const VALUE =
  /^[-+]?[\d.,]+%?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$|^https?:|^[^@\s]+@[^@\s]+\.[a-z]+$/i;

/** A header unless its cells look like values the rows below hold, or like sentences. */
function looksLikeHeader(first: string[], rest: string[][]): boolean {
  if (rest.length === 0) return true;
  if (first.some((cell) => cell.length > 120)) return false;
  const names = first.map((cell) => cell.trim().toLowerCase());
  const values = names.filter(
    (name, i) => VALUE.test(name) && rest.some((row) => VALUE.test(row[i]?.trim() ?? '')),
  );
  return values.length === 0;
}

/** Unique names; an unnamed or repeated column gets its position. */
function namesOf(first: string[], header: boolean): string[] {
  const seen = new Set<string>();
  return first.map((cell, i) => {
    let name = header ? cell.trim() : '';
    if (name === '' || seen.has(name)) name = name === '' ? `column${i + 1}` : `${name}_${i + 1}`;
    seen.add(name);
    return name;
  });
}

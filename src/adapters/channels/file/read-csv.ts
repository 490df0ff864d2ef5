import { decodeText } from './decode-text.ts';
import type { Dialect, ReadPosition, ReadRecord } from './dialect.ts';
import { MAX_CELL_LINES, MAX_RAW_KEPT, MAX_ROW_BYTES } from './limits.ts';
import { CsvRecord, cellsOfLine } from './parse-csv-line.ts';
import { type PhysicalLine, splitLines } from './split-lines.ts';

interface Line extends PhysicalLine {
  text: string;
  broken: boolean;
}

interface Taken {
  lines: Line[];
  cells: string[];
  rejected?: { code: string; params: Record<string, unknown> };
}

/**
 * Records of a table. A record whose quotes never close costs its first line only: reading goes on at the next
 * line, so one stray quote does not swallow the rest of the file.
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  from: ReadPosition,
): AsyncGenerator<ReadRecord> {
  const ahead = new Lookahead(
    splitLines(source, { ...dialect, limit: MAX_ROW_BYTES, offset: from.offset }),
    dialect,
  );
  let { row, line } = from;
  let header = dialect.header && row === 0;
  for (;;) {
    const first = await ahead.peek(0);
    if (!first) return;
    if (first.text.trim() === '' && !first.tooLong) {
      ahead.drop(1);
      line++;
      continue;
    }
    if (line === 0 && /^sep=.$/i.test(first.text)) {
      ahead.drop(1);
      line++;
      continue;
    }
    const taken = await takeRecord(ahead, dialect);
    const start = line + 1;
    line += taken.lines.length + taken.skipped;
    if (header) {
      header = false;
      continue;
    }
    row++;
    const place = { row, line: start, endLine: line, offset: taken.end };
    const raw = rawOf(taken.lines);
    if (taken.rejected) yield { ...place, rejected: taken.rejected, raw: raw.slice(0, MAX_RAW_KEPT) };
    else yield { ...place, record: named(dialect.columns, taken.cells), raw };
  }
}

async function takeRecord(
  ahead: Lookahead,
  dialect: Dialect,
): Promise<Taken & { skipped: number; end: number }> {
  const taken = await scanRecord(ahead, dialect);
  ahead.drop(taken.lines.length);
  const end = taken.lines.at(-1)!.end;
  if (taken.rejected?.code !== 'row.too-large' || !taken.open) return { ...taken, skipped: 0, end };
  // A quoted cell larger than the limit: read past it without keeping it, up to its closing quote.
  let skipped = 0;
  let last = end;
  for (let next = await ahead.peek(0); next; next = await ahead.peek(0)) {
    taken.open.forget();
    const scan = taken.open.feed(next.text, '');
    ahead.drop(1);
    skipped++;
    last = next.end;
    if (scan !== 'open') break;
  }
  return { ...taken, skipped, end: last };
}

async function scanRecord(ahead: Lookahead, dialect: Dialect): Promise<Taken & { open?: CsvRecord }> {
  const record = new CsvRecord(dialect.delimiter, dialect.quote);
  const first = (await ahead.peek(0))!;
  const lines: Line[] = [];
  let bytes = 0;
  for (let at = 0; ; at++) {
    const line = await ahead.peek(at);
    bytes += line?.length ?? 0;
    if (line && at === 0 && line.tooLong)
      return { lines: [line], cells: [], rejected: tooLarge(line.length) };
    const given = !line || at > MAX_CELL_LINES || bytes > MAX_ROW_BYTES;
    if (given) {
      const stray = !line || (await nextLineStands(ahead, dialect));
      if (stray)
        return {
          lines: [first],
          cells: [],
          rejected: faultOf([first]) ?? { code: 'row.unbalanced-quotes', params: {} },
        };
      return { lines, cells: [], rejected: tooLarge(bytes), open: record };
    }
    lines.push(line);
    const scan = record.feed(line.text, line.terminator);
    if (scan === 'bad-quote') {
      return {
        lines: [first],
        cells: [],
        rejected: faultOf([first]) ?? { code: 'row.unbalanced-quotes', params: {} },
      };
    }
    if (scan === 'done') return judged(ahead, dialect, lines, record.cells);
  }
}

async function judged(ahead: Lookahead, dialect: Dialect, lines: Line[], found: string[]): Promise<Taken> {
  const fault = faultOf(lines);
  if (fault) return { lines, cells: [], rejected: fault };
  const expected = dialect.columns.length;
  const cells = trimmedTo(found, expected);
  if (cells.length === expected) return { lines, cells };
  if (lines.length > 1 && (await nextLineStands(ahead, dialect))) {
    return { lines: lines.slice(0, 1), cells: [], rejected: { code: 'row.unbalanced-quotes', params: {} } };
  }
  return {
    lines,
    cells: [],
    rejected: { code: 'row.wrong-columns', params: { expected, found: found.length } },
  };
}

/** Whether one of the lines that an open quote swallowed is a whole record by itself. */
async function nextLineStands(ahead: Lookahead, { delimiter, quote, columns }: Dialect): Promise<boolean> {
  if (columns.length < 2) return true;
  for (let at = 1; at <= 20; at++) {
    const line = await ahead.peek(at);
    if (!line) return false;
    if (cellsOfLine(line.text, delimiter, quote)?.length === columns.length) return true;
  }
  return false;
}

function faultOf(lines: Line[]): Taken['rejected'] {
  if (lines.some((line) => line.text.includes('\0'))) return { code: 'row.binary', params: {} };
  if (lines.some((line) => line.broken)) return { code: 'row.invalid-encoding', params: {} };
  return undefined;
}

function tooLarge(bytes: number): NonNullable<Taken['rejected']> {
  return { code: 'row.too-large', params: { bytes, limit: MAX_ROW_BYTES } };
}

/** Spreadsheets often close rows with empty cells beyond the header. */
function trimmedTo(cells: string[], expected: number): string[] {
  const extra = cells.slice(expected);
  return extra.length > 0 && extra.every((cell) => cell.trim() === '') ? cells.slice(0, expected) : cells;
}

function named(columns: string[], cells: string[]): Record<string, unknown> {
  const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let i = 0; i < columns.length; i++) record[columns[i]!] = cells[i];
  return { ...record };
}

function rawOf(lines: Line[]): string {
  return lines.map((line, i) => line.text + (i < lines.length - 1 ? line.terminator : '')).join('');
}

/** Lines read but not yet taken: at most one record's worth. */
class Lookahead {
  private readonly queue: Line[] = [];
  private readonly source: AsyncGenerator<PhysicalLine>;
  private readonly dialect: Dialect;

  constructor(source: AsyncGenerator<PhysicalLine>, dialect: Dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  async peek(at: number): Promise<Line | undefined> {
    while (this.queue.length <= at) {
      const next = await this.source.next();
      if (next.done) return undefined;
      this.queue.push({ ...next.value, ...decodeText(next.value.bytes, this.dialect.encoding) });
    }
    return this.queue[at];
  }

  drop(count: number): void {
    this.queue.splice(0, count);
  }
}

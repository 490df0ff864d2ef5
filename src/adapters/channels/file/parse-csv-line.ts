export type CsvScan = 'done' | 'open' | 'bad-quote';

/**
 * Reads one record, physical line by physical line. A quote means something only at the start of a cell, so
 * `5" pipe` stays text; after a closing quote only blanks may come before the delimiter, else `bad-quote`.
 */
export class CsvRecord {
  cells: string[] = [];
  readonly delimiter: string;
  readonly quote: string;
  private cell = '';
  private quoted = false;

  constructor(delimiter: string, quote: string) {
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /** Feeds a line without its terminator; the terminator belongs to the cell only when a quote is open. */
  feed(line: string, terminator: string): CsvScan {
    let at = 0;
    for (;;) {
      if (this.quoted) {
        const close = this.closingQuote(line, at);
        if (close < 0) {
          this.cell += terminator;
          return 'open';
        }
        const next = this.skipBlanks(line, close + 1);
        if (next < line.length && line[next] !== this.delimiter) return 'bad-quote';
        this.endCell();
        if (next >= line.length) return 'done';
        at = next + 1;
      }
      const start = this.quote === '' ? at : this.skipBlanks(line, at);
      if (this.quote !== '' && line[start] === this.quote) {
        this.quoted = true;
        at = start + 1;
        continue;
      }
      const stop = line.indexOf(this.delimiter, at);
      this.cell = stop < 0 ? line.slice(at) : line.slice(at, stop);
      this.endCell();
      if (stop < 0) return 'done';
      at = stop + 1;
    }
  }

  /** Drops what was read but not whether a quote is open, to read past a cell too large to keep. */
  forget(): void {
    this.cells = [];
    this.cell = '';
  }

  private closingQuote(line: string, from: number): number {
    let at = from;
    for (;;) {
      const found = line.indexOf(this.quote, at);
      if (found < 0) {
        this.cell += line.slice(at);
        return -1;
      }
      this.cell += line.slice(at, found);
      if (line[found + 1] !== this.quote) return found;
      this.cell += this.quote;
      at = found + 2;
    }
  }

  private skipBlanks(line: string, from: number): number {
    let at = from;
    while ((line[at] === ' ' || line[at] === '\t') && line[at] !== this.delimiter) at++;
    return at;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.quoted = false;
  }
}

/** The cells of one line that is a record by itself, or undefined. */
export function cellsOfLine(line: string, delimiter: string, quote: string): string[] | undefined {
  const record = new CsvRecord(delimiter, quote);
  return record.feed(line, '') === 'done' ? record.cells : undefined;
}

import type { Dialect, ReadPosition } from './dialect.ts';
import { MAX_RAW_KEPT, MAX_ROW_BYTES } from './limits.ts';

export interface JsonElement {
  row: number;
  line: number;
  endLine: number;
  offset: number;
  /** At most MAX_ROW_BYTES. */
  bytes: Uint8Array;
  length: number;
  fault?: 'row.too-large' | 'row.invalid-json';
}

interface Start {
  at: number;
  line: number;
  indent: number;
  bare: boolean;
  /** Set once the element passed the limit: its first bytes, the rest is not kept. */
  kept?: Uint8Array;
}

const [NEWLINE, QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [
  10, 34, 92, 44, 123, 125, 91, 93,
];

/**
 * Finds where elements begin and end by brackets and strings alone, so memory stays at one element. When an
 * element never closes, scanning goes back to the first line in it that begins like the element itself did.
 */
export class JsonScan {
  ended = false;
  private row: number;
  private line: number;
  /** Byte offset in the file of `held[0]`. */
  private base: number;
  private held: Uint8Array = new Uint8Array(0);
  private at = 0;
  private depth = 0;
  private quoted = false;
  private indent = 0;
  private blankSoFar = true;
  private seeking = false;
  private start: Start | undefined;
  private again: { at: number; line: number } | undefined;
  private readonly unit: number;
  private readonly low: number;
  private readonly inArray: boolean;

  constructor(dialect: Dialect, from: ReadPosition) {
    this.row = from.row;
    this.line = Math.max(from.line, 1);
    this.base = from.offset;
    this.unit = dialect.encoding.startsWith('utf-16') ? 2 : 1;
    this.low = dialect.encoding === 'utf-16be' ? 1 : 0;
    this.inArray = dialect.container === 'array';
  }

  /** Passes over bytes before the first element. */
  skip(bytes: Uint8Array): void {
    this.base += bytes.length;
    for (const byte of bytes) if (byte === NEWLINE) this.line++;
  }

  /** Elements that end in these bytes; `last` when no more follow, so that what is open is broken. */
  *push(chunk: Uint8Array, last: boolean): Generator<JsonElement> {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    for (;;) {
      while (this.at + this.unit <= this.held.length && !this.ended) {
        const found = this.step(this.codeAt(this.at));
        if (found) yield found;
      }
      if (!last || !this.start || this.ended) break;
      yield this.start.bare && !this.quoted ? this.end(this.at) : this.giveUp(this.at);
    }
    this.release();
  }

  private codeAt(at: number): number {
    if (this.unit === 1) return this.held[at]!;
    return this.held[at + 1 - this.low] === 0 ? this.held[at + this.low]! : 0xff;
  }

  private step(code: number): JsonElement | undefined {
    const at = this.at;
    this.at += this.unit;
    if (code === NEWLINE) return this.endLine(at);
    const fresh = this.blankSoFar;
    if (code <= 32) this.indent += fresh ? 1 : 0;
    else this.blankSoFar = false;
    if (!this.start) return this.between(code, at, fresh);
    if (this.quoted) {
      if (code === BACKSLASH) this.at += this.unit;
      else if (code === QUOTE) this.quoted = false;
    } else if (code === QUOTE) this.quoted = true;
    else if (this.start.bare) {
      if (code === COMMA || code === CLOSE_LIST) return this.endBare(at);
    } else if (code === OPEN || code === OPEN_LIST) {
      if (fresh && code === OPEN && this.indent <= this.start.indent && !this.start.kept)
        this.again ??= { at, line: this.line };
      this.depth++;
    } else if ((code === CLOSE || code === CLOSE_LIST) && --this.depth === 0) return this.end(this.at);
    return this.at - this.start.at > MAX_ROW_BYTES ? this.overflow() : undefined;
  }

  /** A raw newline cannot stand in a JSON string: its quote was never closed. */
  private endLine(at: number): JsonElement | undefined {
    const ending = this.start && (this.quoted || this.start.bare);
    const found = ending ? (this.quoted ? this.giveUp(at) : this.endBare(at)) : undefined;
    this.line++;
    this.indent = 0;
    this.blankSoFar = true;
    return found;
  }

  private between(code: number, at: number, fresh: boolean): undefined {
    if (code === OPEN && (fresh || !this.seeking)) this.begin(at, false);
    else if (this.seeking || code <= 32 || code === COMMA) return;
    else if (code === CLOSE_LIST && this.inArray) this.ended = true;
    else if (code === OPEN_LIST) this.begin(at, false);
    else this.begin(at, true, code === QUOTE);
  }

  private begin(at: number, bare: boolean, quoted = false): void {
    this.start = { at, line: this.line, indent: this.indent, bare };
    this.depth = bare ? 0 : 1;
    this.quoted = quoted;
    this.seeking = false;
    this.again = undefined;
  }

  private endBare(at: number): JsonElement {
    this.at = at;
    const found = this.end(at);
    if (this.codeAt(at) === NEWLINE) this.at += this.unit;
    return found;
  }

  private end(at: number): JsonElement {
    const start = this.start!;
    const bytes = start.kept ?? this.held.subarray(start.at, at);
    this.start = undefined;
    this.quoted = false;
    const element: JsonElement = {
      row: ++this.row,
      line: start.line,
      endLine: this.line,
      offset: this.base + at,
      bytes,
      length: at - start.at,
    };
    return start.kept ? { ...element, fault: 'row.too-large' } : element;
  }

  /** Rejects what is open and goes on at the next line that begins like it, at `at` at the latest. */
  private giveUp(at: number): JsonElement {
    const { again } = this;
    if (again) {
      this.at = again.at;
      this.line = again.line;
    }
    const found = this.end(again?.at ?? at);
    this.seeking = again === undefined;
    this.blankSoFar = true;
    this.indent = 0;
    return { ...found, fault: found.fault ?? 'row.invalid-json' };
  }

  private overflow(): JsonElement | undefined {
    if (this.again) return this.giveUp(this.at);
    this.start!.kept ??= this.held.slice(this.start!.at, this.start!.at + MAX_RAW_KEPT);
    return undefined;
  }

  /** Lets go of bytes that no open element needs; offsets inside `held` move along. */
  private release(): void {
    const from = this.start && !this.start.kept ? this.start.at : Math.min(this.at, this.held.length);
    this.base += from;
    this.held = this.held.slice(from);
    this.at -= from;
    if (this.start) this.start.at -= from;
    if (this.again) this.again.at -= from;
  }
}

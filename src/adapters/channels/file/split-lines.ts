import type { FileEncoding } from './detect-encoding.ts';

export interface PhysicalLine {
  /** Without its terminator; at most `limit` bytes when `tooLong`. */
  bytes: Uint8Array;
  terminator: '' | '\n' | '\r\n' | '\r';
  /** Byte offset just after the terminator. */
  end: number;
  /** Full length in bytes, also of what was not kept. */
  length: number;
  tooLong: boolean;
}

export interface LineOptions {
  encoding: FileEncoding;
  newline: '\n' | '\r';
  /** Bytes kept of one line; the rest of a longer one is read past. */
  limit: number;
  /** Byte offset at which the source starts in its file. */
  offset: number;
}

/** Physical lines with exact byte offsets. Holds one chunk and at most `limit` bytes of one line. */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
  options: LineOptions,
): AsyncGenerator<PhysicalLine> {
  const mark = newlineBytes(options);
  let held: Uint8Array = new Uint8Array(0);
  let line = startLine();
  let end = options.offset;
  for await (const chunk of source) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    // UTF-16 newlines are looked for on whole units only.
    const whole = bytes.length - (bytes.length % mark.unit);
    held = bytes.subarray(whole);
    let from = 0;
    for (;;) {
      const at = findNewline(bytes, from, whole, mark);
      if (at < 0) break;
      keep(line, bytes.subarray(from, at), options.limit);
      from = at + mark.unit;
      end += line.length + mark.unit;
      yield finish(line, end, mark, options);
      line = startLine();
    }
    keep(line, bytes.subarray(from, whole), options.limit);
  }
  if (held.length > 0) keep(line, held, options.limit);
  if (line.length > 0) yield finish(line, end + line.length, undefined, options);
}

interface Growing {
  parts: Uint8Array[];
  kept: number;
  length: number;
}

interface Mark {
  unit: 1 | 2;
  byte: number;
  high: number;
}

function startLine(): Growing {
  return { parts: [], kept: 0, length: 0 };
}

function newlineBytes({ encoding, newline }: LineOptions): Mark {
  const byte = newline === '\n' ? 0x0a : 0x0d;
  if (encoding === 'utf-16le') return { unit: 2, byte, high: 1 };
  if (encoding === 'utf-16be') return { unit: 2, byte, high: 0 };
  return { unit: 1, byte, high: 0 };
}

function findNewline(bytes: Uint8Array, from: number, to: number, { unit, byte, high }: Mark): number {
  if (unit === 1) {
    const at = bytes.indexOf(byte, from);
    return at < to ? at : -1;
  }
  for (let i = from; i + 1 < to; i += 2) {
    if (bytes[i + high] === 0 && bytes[i + 1 - high] === byte) return i;
  }
  return -1;
}

function keep(line: Growing, bytes: Uint8Array, limit: number): void {
  line.length += bytes.length;
  const room = limit - line.kept;
  if (room <= 0 || bytes.length === 0) return;
  const part = bytes.subarray(0, room);
  line.parts.push(part);
  line.kept += part.length;
}

function finish(line: Growing, end: number, mark: Mark | undefined, options: LineOptions): PhysicalLine {
  const tooLong = line.length > line.kept;
  let bytes: Uint8Array = line.parts.length === 1 ? line.parts[0]! : Buffer.concat(line.parts);
  if (!mark) return { bytes, terminator: '', end, length: line.length, tooLong };
  if (options.newline === '\r') return { bytes, terminator: '\r', end, length: line.length, tooLong };
  const last = bytes.length - mark.unit;
  const carriage =
    mark.unit === 1
      ? bytes[last] === 0x0d
      : bytes[last + 1 - mark.high] === 0x0d && bytes[last + mark.high] === 0;
  const returned = carriage && !tooLong;
  if (returned) bytes = bytes.subarray(0, last);
  return { bytes, terminator: returned ? '\r\n' : '\n', end, length: line.length, tooLong };
}

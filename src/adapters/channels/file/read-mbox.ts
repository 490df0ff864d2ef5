import type { Dialect, ReadPosition, ReadRecord } from './dialect.ts';
import { MAX_MESSAGE_BYTES, MAX_RAW_KEPT } from './limits.ts';
import { type PhysicalLine, splitLines } from './split-lines.ts';

const FROM = Buffer.from('From ');

/**
 * Messages of an mbox file as `{ message: Uint8Array }`, the bytes of RFC 5322. A line that starts with `From `
 * parts two messages only after a blank line and when it ends like a date, since bodies hold such lines too;
 * `>From ` is unescaped (mboxrd).
 */
export async function* readMbox(
  source: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  from: ReadPosition,
): AsyncGenerator<ReadRecord> {
  let { row, line } = from;
  let message = startMessage(line + 1, from.offset);
  let blank = true;
  const options = { ...dialect, encoding: 'utf-8' as const, limit: MAX_MESSAGE_BYTES, offset: from.offset };
  for await (const read of splitLines(source, options)) {
    line++;
    if (blank && isPartingLine(read)) {
      if (message.length > 0) yield finish(message, ++row);
      message = startMessage(line, read.end);
    } else add(message, read);
    message.end = read.end;
    message.endLine = line;
    blank = read.bytes.length === 0;
  }
  if (message.length > 0) yield finish(message, ++row);
}

interface Growing {
  line: number;
  end: number;
  endLine: number;
  parts: Uint8Array[];
  length: number;
}

function startMessage(line: number, end: number): Growing {
  return { line, end, endLine: line, parts: [], length: 0 };
}

function isPartingLine({ bytes }: PhysicalLine): boolean {
  if (bytes.length > 400 || FROM.compare(bytes.subarray(0, 5)) !== 0) return false;
  return /^From (-|\S+) .*\b(19|20)\d\d\b/.test(Buffer.from(bytes).toString('latin1'));
}

function add(message: Growing, { bytes, terminator, length }: PhysicalLine): void {
  message.length += length + terminator.length;
  if (message.length > MAX_MESSAGE_BYTES) return;
  const quoted = /^>+From /.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  message.parts.push(quoted ? bytes.subarray(1) : bytes, Buffer.from(terminator));
}

function finish(message: Growing, row: number): ReadRecord {
  const bytes = Buffer.concat(message.parts);
  const place = { row, line: message.line, endLine: message.endLine, offset: message.end };
  const raw = bytes.subarray(0, MAX_RAW_KEPT).toString('latin1');
  if (message.length <= MAX_MESSAGE_BYTES) return { ...place, record: { message: bytes }, raw };
  const params = { bytes: message.length, limit: MAX_MESSAGE_BYTES };
  return { ...place, rejected: { code: 'row.too-large', params }, raw };
}

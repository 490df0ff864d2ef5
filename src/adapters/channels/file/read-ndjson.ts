import { decodeText } from './decode-text.ts';
import type { Dialect, ReadPosition, ReadRecord } from './dialect.ts';
import { MAX_RAW_KEPT, MAX_ROW_BYTES } from './limits.ts';
import { parseJsonRecord } from './parse-json-record.ts';
import { splitLines } from './split-lines.ts';

/** Records of a file with one JSON object a line; blank lines are no records. */
export async function* readNdjson(
  source: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  from: ReadPosition,
): AsyncGenerator<ReadRecord> {
  let { row, line } = from;
  for await (const read of splitLines(source, { ...dialect, limit: MAX_ROW_BYTES, offset: from.offset })) {
    line++;
    const { text, broken } = decodeText(read.bytes, dialect.encoding);
    if (text.trim() === '' && !read.tooLong) continue;
    row++;
    const place = { row, line, endLine: line, offset: read.end };
    const raw = text.slice(0, MAX_RAW_KEPT);
    if (read.tooLong) {
      const params = { bytes: read.length, limit: MAX_ROW_BYTES };
      yield { ...place, rejected: { code: 'row.too-large', params }, raw };
    } else if (broken) {
      yield { ...place, rejected: { code: 'row.invalid-encoding', params: {} }, raw };
    } else {
      const parsed = parseJsonRecord(text);
      yield 'record' in parsed ? { ...place, ...parsed, raw: text } : { ...place, ...parsed, raw };
    }
  }
}

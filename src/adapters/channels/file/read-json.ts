import { decodeText } from './decode-text.ts';
import { arrayStart } from './detect-dialect.ts';
import type { Dialect, ReadPosition, ReadRecord } from './dialect.ts';
import { type JsonElement, JsonScan } from './json-scan.ts';
import { MAX_RAW_KEPT, MAX_ROW_BYTES } from './limits.ts';
import { parseJsonRecord } from './parse-json-record.ts';

/** Records of a JSON array, or of JSON objects that follow each other, one element at a time. */
export async function* readJson(
  source: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  from: ReadPosition,
): AsyncGenerator<ReadRecord> {
  const scan = new JsonScan(dialect, from);
  let opened = from.row > 0 || dialect.container === 'none';
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of source) {
    let bytes: Uint8Array = chunk;
    if (!opened) {
      // The opening bracket of a wrapped array lies behind a few plain members; wait until it is in sight.
      held = Buffer.concat([held, chunk]);
      const { text } = decodeText(held, dialect.encoding);
      const at = arrayStart(text);
      if (at < 0 && held.length < 64 * 1024) continue;
      opened = true;
      const skip =
        at < 0
          ? 0
          : Buffer.byteLength(text.slice(0, at), dialect.encoding.startsWith('utf-16') ? 'utf16le' : 'utf8');
      scan.skip(held.subarray(0, skip));
      bytes = held.subarray(skip);
    }
    yield* elements(scan.push(bytes, false), dialect);
    if (scan.ended) return;
  }
  yield* elements(scan.push(opened ? new Uint8Array(0) : held, true), dialect);
}

function* elements(found: Iterable<JsonElement>, dialect: Dialect): Generator<ReadRecord> {
  for (const element of found) {
    const { row, line, endLine, offset, fault, length } = element;
    const place = { row, line, endLine, offset };
    const { text, broken } = decodeText(element.bytes, dialect.encoding);
    const raw = text.slice(0, MAX_RAW_KEPT);
    if (fault === 'row.too-large') {
      yield { ...place, rejected: { code: fault, params: { bytes: length, limit: MAX_ROW_BYTES } }, raw };
    } else if (fault || broken) {
      const rejected = fault
        ? { code: fault, params: { detail: '' } }
        : { code: 'row.invalid-encoding', params: {} };
      yield { ...place, rejected, raw };
    } else {
      const parsed = parseJsonRecord(text);
      yield 'record' in parsed ? { ...place, ...parsed, raw: text } : { ...place, ...parsed, raw };
    }
  }
}

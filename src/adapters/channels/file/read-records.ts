import { type DialectHints, detectDialect } from './detect-dialect.ts';
import type { Dialect, ReadPosition, ReadRecord } from './dialect.ts';
import { SAMPLE_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readMbox } from './read-mbox.ts';
import { readNdjson } from './read-ndjson.ts';

export interface ReadOptions extends DialectHints {
  /** Use this dialect instead of detecting one. */
  dialect?: Dialect;
  /** Go on after an earlier reading: `offset`, `row` and `endLine` (as `line`) of its last record, and its dialect. */
  from?: ReadPosition & { dialect: Dialect };
  /** Told once, before the first record. */
  onDialect?: (dialect: Dialect) => void;
}

/**
 * Records of a file, one at a time, in bounded memory. With `from`, `source` must start at byte `from.offset`
 * of the file (`createReadStream(path, { start: offset })`). A file that is no text is one rejection with row 0.
 * Codes: `file.binary` {looksLike}, `file.empty`, `row.too-large` {bytes, limit}, `row.unbalanced-quotes`,
 * `row.wrong-columns` {expected, found}, `row.invalid-encoding`, `row.binary`, `row.invalid-json` {detail},
 * `row.not-an-object`, `row.too-deep` {limit}.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<ReadRecord> {
  const known = options.from?.dialect ?? options.dialect;
  if (options.from && options.from.offset > 0 && known) {
    options.onDialect?.(known);
    yield* read(source, known, options.from);
    return;
  }
  const chunks = source[Symbol.asyncIterator]();
  const sample = await takeSample(chunks);
  const detected = known ? { dialect: known } : detectDialect(sample.bytes, options);
  if ('refused' in detected) {
    yield { row: 0, line: 0, endLine: 0, offset: 0, rejected: detected.refused, raw: '' };
    await chunks.return?.();
    return;
  }
  const { dialect } = detected;
  options.onDialect?.(dialect);
  const start = { offset: dialect.bom, row: 0, line: 0 };
  yield* read(joined(sample.bytes.subarray(dialect.bom), sample.ended, chunks), dialect, start);
}

function read(
  source: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  from: ReadPosition,
): AsyncGenerator<ReadRecord> {
  if (dialect.format === 'csv') return readCsv(source, dialect, from);
  if (dialect.format === 'ndjson') return readNdjson(source, dialect, from);
  if (dialect.format === 'json') return readJson(source, dialect, from);
  return readMbox(source, dialect, from);
}

async function takeSample(chunks: AsyncIterator<Uint8Array>): Promise<{ bytes: Uint8Array; ended: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < SAMPLE_BYTES) {
    const next = await chunks.next();
    if (next.done) return { bytes: Buffer.concat(parts), ended: true };
    const part = typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
    parts.push(part);
    size += part.length;
  }
  return { bytes: Buffer.concat(parts), ended: false };
}

/** The sample in pieces (one chunk of any size may come in) and then the rest. */
async function* joined(
  sample: Uint8Array,
  ended: boolean,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < sample.length; at += 65_536) yield sample.subarray(at, at + 65_536);
    while (!ended) {
      const next = await chunks.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // A reader that stops early must close the file.
    await chunks.return?.();
  }
}

import type { HeardItem, Rejection } from '../heard-item.ts';
import type { Dialect } from './dialect.ts';
import { guessDateOrder, guessMapping } from './guess-mapping.ts';
import { mapRecord } from './map-record.ts';
import type { Mapping } from './mapping.ts';
import { type ReadOptions, readRecords } from './read-records.ts';

export interface FilePreview {
  dialect: Dialect;
  columns: string[];
  mapping: Mapping;
  dateOrder: 'dmy' | 'mdy';
  /** The first records as they stand in the file and as they would be heard with `mapping`. */
  samples: {
    row: number;
    record: Record<string, unknown>;
    heard: { item: HeardItem } | { rejected: Rejection };
  }[];
  rejected: { row: number; code: string; params: Record<string, unknown> }[];
}

/** What a file holds and how it would be read, from its first `count` records. */
export async function previewFile(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions & { count?: number; mapping?: Mapping; zone?: string } = {},
): Promise<FilePreview | { refused: Rejection }> {
  let dialect: Dialect | undefined;
  const onDialect = (found: Dialect) => {
    dialect = found;
  };
  const read: { row: number; record: Record<string, unknown> }[] = [];
  const rejected: FilePreview['rejected'] = [];
  for await (const each of readRecords(source, { ...options, onDialect })) {
    if ('record' in each) read.push({ row: each.row, record: each.record });
    else if (each.row === 0) return { refused: each.rejected };
    else rejected.push({ row: each.row, ...each.rejected });
    if (read.length + rejected.length >= (options.count ?? 20)) break;
  }
  const records = read.map(({ record }) => record);
  const columns = dialect!.format === 'csv' ? dialect!.columns : columnsOf(records);
  const mapping = options.mapping ?? guessMapping(columns, records);
  const dateOrder = guessDateOrder(mapping, records);
  const hints = { order: dateOrder, ...(options.zone && { zone: options.zone }) };
  const samples = read.map(({ row, record }) => ({ row, record, heard: mapRecord(record, mapping, hints) }));
  return { dialect: dialect!, columns, mapping, dateOrder, samples, rejected };
}

/** Keys of JSON records, one level into nested objects as dotted names. */
function columnsOf(records: Record<string, unknown>[]): string[] {
  const columns = new Set<string>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) {
      columns.add(key);
      if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value))
        continue;
      for (const inner of Object.keys(value)) columns.add(`${key}.${inner}`);
    }
  }
  return [...columns].slice(0, 500);
}

import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { Batch, FileCursor, FileLook, ImportPlan, ReadChannel, Unreadable } from '#listen/ports.ts';
import { opensConversations } from '../answering.ts';
import type { HeardItem, Rejection } from '../heard-item.ts';
import type { OwnMail } from '../mail/classify-mail.ts';
import type { Dialect, FileFormat, ReadRecord } from './dialect.ts';
import { mapRecord } from './map-record.ts';
import type { Mapping } from './mapping.ts';
import { previewFile } from './preview-file.ts';
import { type ReadOptions, readRecords } from './read-records.ts';
import { lookAtMail, takeMessage } from './take-message.ts';

type Known = FileCursor & { dialect: Dialect };

/** Files a person hands over: tables, NDJSON, JSON, mbox. Reading goes on at any record's end. */
export const fileChannelFor = (own: OwnMail): ReadChannel => ({
  kind: 'file',
  channel: 'file',
  way: 'read',
  settings: z.strictObject({ opensConversations }),
  continuous: false,
  signed: false,

  async look(file, name, plan) {
    const given = plan.fields && Object.keys(plan.fields).length > 0 ? (plan.fields as Mapping) : undefined;
    const found = await previewFile(createReadStream(file), {
      ...hintsOf(name, plan),
      ...(given && { mapping: given }),
      ...(plan.zone && { zone: plan.zone }),
    });
    if ('refused' in found) return found.refused;
    const { dialect, columns, mapping, samples, rejected } = found;
    if (dialect.format === 'mbox') return lookAtMail(found, plan, own);
    const dateOrder = plan.dateOrder ?? found.dateOrder;
    const look: FileLook = {
      format: dialect.format,
      encoding: dialect.encoding,
      delimiter: dialect.delimiter,
      header: dialect.header,
      columns,
      plan: { ...plan, fields: mapping as Record<string, string>, dateOrder },
      samples: samples.map(({ row, record }) => ({
        row,
        record: shown(record),
        heard: heardOrRejected(
          mapRecord(record, mapping, { order: dateOrder, ...(plan.zone && { zone: plan.zone }) }),
        ),
      })),
      rejected,
    };
    return look;
  },

  async *read(file, { name, plan, cursor, most }) {
    const from = (cursor ?? { offset: 0, row: 0, line: 0 }) as Known;
    let { dialect } = from;
    const records = readRecords(createReadStream(file, { start: from.offset }), {
      ...hintsOf(name, plan),
      ...(dialect && { from: { ...from, dialect } }),
      onDialect: (detected) => {
        dialect = detected;
      },
    });
    let batch = emptyBatch();
    let size = 0;
    let bytes = 0;
    for await (const record of records) {
      if ('record' in record && dialect?.format === 'mbox') {
        const original = record.record.message as Uint8Array;
        bytes += original.length;
        await takeMessage(batch, original, { place: placeOf(record), own });
      } else put(batch, record, plan);
      size += 1;
      const { offset, row, endLine: line } = record;
      batch.cursor = { offset, row, line, dialect };
      if (size < most && bytes < mostBytes) continue;
      yield batch as Batch & { cursor: FileCursor };
      batch = emptyBatch();
      size = 0;
      bytes = 0;
    }
    if (size > 0) yield batch as Batch & { cursor: FileCursor };
  },

  async readAgain(original, { place, plan, cursor }) {
    const batch = emptyBatch();
    const dialect = (cursor as Known | null)?.dialect;
    if (!plan || !dialect)
      return { ...batch, unreadable: [unreadable('failure.not-readable-alone', {}, place, original)] };
    if (dialect.format === 'mbox') {
      await takeMessage(batch, original, { place, own });
      return batch;
    }
    // The kept record is text of ours, whatever the file's encoding was; a row before it skips the header.
    const asKept: Dialect = {
      ...dialect,
      encoding: 'utf-8',
      bom: 0,
      container: 'none',
      format: alone(dialect.format),
    };
    const at = { offset: 1, row: 1, line: 1, dialect: asKept };
    for await (const record of readRecords(one(original), { from: at })) put(batch, record, plan);
    for (const each of batch.unreadable) each.place = place;
    return batch;
  },
});

export const fileChannel = fileChannelFor({});

/** Mail is parsed whole, so its batches are cut by size as well. */
const mostBytes = 16 * 1024 * 1024;

const placeOf = ({ row, line }: ReadRecord) => (row === 0 ? 'file' : `${row}:${line}`);

const emptyBatch = (): Batch => ({ items: [], deleted: [], unreadable: [], cursor: null });

/** One element of a JSON array stands by itself once it is cut out. */
const alone = (format: FileFormat): FileFormat => (format === 'json' ? 'ndjson' : format);

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function hintsOf(name: string, plan: Partial<ImportPlan>): ReadOptions {
  return {
    name,
    ...(plan.format && { format: plan.format as FileFormat }),
    ...(plan.delimiter && { delimiter: plan.delimiter }),
    ...(plan.header !== undefined && { header: plan.header }),
  };
}

function put(batch: Batch, record: ReadRecord, plan: ImportPlan): void {
  const place = placeOf(record);
  if ('rejected' in record) {
    const { code, params } = record.rejected;
    batch.unreadable.push(unreadable(code, params, place, Buffer.from(record.raw)));
    return;
  }
  const hints = { ...(plan.dateOrder && { order: plan.dateOrder }), ...(plan.zone && { zone: plan.zone }) };
  const mapped = mapRecord(record.record, plan.fields as Mapping, hints);
  if ('item' in mapped) batch.items.push(withPlace(mapped.item, place, record.raw));
  else
    batch.unreadable.push(
      unreadable(mapped.rejected.code, mapped.rejected.params, place, Buffer.from(record.raw)),
    );
}

const unreadable = (
  code: string,
  params: Record<string, unknown>,
  place: string,
  original: Uint8Array,
): Unreadable => ({ code, params, place, original });

/** `meta.channel` is a column of the file; where and as what it stood is kept until it is stored. */
function withPlace(item: HeardItem, place: string, raw: string): HeardItem {
  const { channel, ...meta } = item.meta ?? {};
  return {
    ...item,
    ...(typeof channel === 'string' && { channel: channel.toLowerCase() }),
    ...(item.meta && { meta }),
    stood: { place, raw },
  };
}

function shown(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record)
      .slice(0, 100)
      .map(([column, value]) => [
        column,
        (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 400),
      ]),
  );
}

function heardOrRejected(
  mapped: { item: HeardItem } | { rejected: Rejection },
): FileLook['samples'][number]['heard'] {
  if ('rejected' in mapped) return mapped.rejected;
  const { text, externalId, author, occurredAt } = mapped.item;
  const who = author?.name ?? author?.email ?? author?.handle ?? author?.phone ?? author?.externalId ?? null;
  return { text: text.slice(0, 1000), externalId, author: who, occurredAt: occurredAt ?? null };
}

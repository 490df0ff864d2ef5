import { isId, newId } from '#kit/ids.ts';
import { storable } from '#kit/text.ts';
import type { HeardItem, Rejection } from './heard.ts';

/** Longest text of one signal, in bytes of UTF-8. */
export const maxTextBytes = 1024 * 1024;
/** Most items `hear` takes at once. */
export const maxBatch = 1000;
const maxIdLength = 500;
const maxMetaBytes = 64 * 1024;
/** A clock at the source that runs ahead is not believed beyond this. */
const aheadMs = 60_000;

export interface CheckedItem {
  /** Place in the batch as it came in. */
  index: number;
  id: string;
  externalId: string;
  occurredAt: Date;
  text: string;
  title: string | null;
  url: string | null;
  language: string | null;
  channel: string;
  threadKey: string | null;
  inReplyTo: string[];
  meta: Record<string, unknown>;
  item: HeardItem;
}

export interface CheckedItems {
  fresh: CheckedItem[];
  rejected: ({ index: number } & Rejection)[];
  /** Said twice in this batch, word for word. */
  repeated: number;
}

/**
 * What can be stored of a batch. Codes: `signal.no-id`, `signal.id-too-long` {limit}, `signal.no-text`,
 * `signal.text-too-long` {bytes, limit}, `signal.date-invalid`, `signal.meta-too-large` {limit},
 * `signal.id-reused` {id}: one id, two texts in a batch, which would lose one of them.
 */
export function checkItems(items: readonly HeardItem[], channel: string, at: Date): CheckedItems {
  const byExternalId = new Map<string, CheckedItem>();
  const rejected: CheckedItems['rejected'] = [];
  let repeated = 0;
  items.forEach((item, index) => {
    const checked = checkItem(item, index, channel, at);
    if ('code' in checked) {
      rejected.push({ index, ...checked });
      return;
    }
    const earlier = byExternalId.get(checked.externalId);
    if (!earlier) byExternalId.set(checked.externalId, checked);
    else if (earlier.text === checked.text && earlier.title === checked.title) repeated += 1;
    else rejected.push({ index, code: 'signal.id-reused', params: { id: checked.externalId } });
  });
  return { fresh: [...byExternalId.values()], rejected, repeated };
}

function checkItem(item: HeardItem, index: number, channel: string, at: Date): CheckedItem | Rejection {
  const externalId = storable(item.externalId).trim();
  if (externalId === '') return { code: 'signal.no-id', params: {} };
  if (externalId.length > maxIdLength) return { code: 'signal.id-too-long', params: { limit: maxIdLength } };
  const title = item.title ? storable(item.title).trim().slice(0, 2000).toWellFormed() : '';
  const text = storable(item.text).trim() || title;
  if (text === '') return { code: 'signal.no-text', params: {} };
  const bytes = Buffer.byteLength(text);
  if (bytes > maxTextBytes) return { code: 'signal.text-too-long', params: { bytes, limit: maxTextBytes } };
  const said = item.occurredAt ?? at;
  const year = said.getUTCFullYear();
  if (!(year >= 1900 && year <= 9999)) return { code: 'signal.date-invalid', params: {} };
  const late = said.getTime() > at.getTime() + aheadMs;
  const meta = storableMeta({
    ...item.meta,
    ...(item.inReplyTo?.length && { inReplyTo: item.inReplyTo.slice(0, 50) }),
    ...(late && { saidAt: said.toISOString() }),
  });
  if (!meta) return { code: 'signal.meta-too-large', params: { limit: maxMetaBytes } };
  return {
    index,
    id: item.id && isId(item.id) ? item.id.toLowerCase() : newId(),
    externalId,
    occurredAt: late ? at : said,
    text,
    title: title === '' || title === text ? null : title,
    url: item.url ? storable(item.url).slice(0, 2000) : null,
    language: item.language ? storable(item.language).slice(0, 35) : null,
    channel: item.channel ? storable(item.channel).slice(0, 40) : channel,
    threadKey: item.threadKey ? storable(item.threadKey).slice(0, maxIdLength) : null,
    inReplyTo: (item.inReplyTo ?? []).slice(0, 50).map(storable),
    meta,
    item,
  };
}

/** NUL and lone surrogates hide in nested values and keys too, and jsonb refuses both. */
function storableMeta(meta: Record<string, unknown>): Record<string, unknown> | null {
  if (Object.keys(meta).length === 0) return meta;
  const json = JSON.stringify(meta);
  if (Buffer.byteLength(json) > maxMetaBytes) return null;
  if (!/\\u0000|\\ud[89a-f]/i.test(json)) return meta;
  return JSON.parse(json, (_key, value) => {
    if (typeof value === 'string') return storable(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
  });
}

import { createHash } from 'node:crypto';
import type { HeardAuthor, HeardItem, Rejection } from '../heard-item.ts';
import { type DateHints, readDate } from '../read-date.ts';
import { textOfHtml } from '../text-of-html.ts';
import type { Mapping } from './mapping.ts';

export type { HeardItem } from '../heard-item.ts';

/** Longest text taken from one record, in characters. */
export const MAX_TEXT_LENGTH = 100_000;

/**
 * A record as a heard item. Without an id the external id is a hash of what the record says, so the same
 * record twice is one item. Codes: `row.no-text`, `row.text-too-long` {length, limit},
 * `row.date-unreadable` {value}, `row.id-too-long` {limit}.
 */
export function mapRecord(
  record: Record<string, unknown>,
  mapping: Mapping,
  hints: DateHints = {},
): { item: HeardItem } | { rejected: Rejection } {
  const field = (name: keyof Mapping) => cellText(valueAt(record, mapping[name]));
  const html = field('html');
  const title = field('title');
  const text = field('text') ?? (html ? textOfHtml(html) : undefined) ?? title;
  if (!text) return refused('row.no-text', {});
  if (text.length > MAX_TEXT_LENGTH) {
    return refused('row.text-too-long', { length: text.length, limit: MAX_TEXT_LENGTH });
  }
  const written = valueAt(record, mapping.occurredAt);
  const occurredAt = readDate(unwrapped(written), hints);
  if (!occurredAt && cellText(written) !== undefined) {
    return refused('row.date-unreadable', { value: cellText(written)!.slice(0, 100) });
  }
  const id = field('id');
  if (id && id.length > 500) return refused('row.id-too-long', { limit: 500 });
  const author = authorOf(field);
  const inReplyTo = field('inReplyTo');
  const item: HeardItem = {
    externalId:
      id ??
      hashOf([
        text,
        title,
        occurredAt?.toISOString(),
        author && Object.values(author).join('|'),
        field('url'),
      ]),
    text,
    ...(occurredAt && { occurredAt }),
    ...(title && title !== text && { title }),
    ...(html && { html }),
    ...(author && { author }),
    ...(inReplyTo && { inReplyTo: [inReplyTo] }),
    ...linkOf(field('url')),
    ...languageOf(field('language')),
    ...(field('channel') && { channel: field('channel') }),
    ...(field('thread') && { threadKey: field('thread') }),
  };
  const meta = present({ kind: field('kind'), order: field('order') });
  return { item: meta ? { ...item, meta } : item };
}

function refused(code: string, params: Record<string, unknown>): { rejected: Rejection } {
  return { rejected: { code, params } };
}

function valueAt(record: Record<string, unknown>, column: string | undefined): unknown {
  if (column === undefined) return undefined;
  if (Object.hasOwn(record, column)) return record[column];
  let value: unknown = record;
  for (const step of column.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Exports of document stores wrap dates as `{"$date": …}`. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$date' in value)) return value;
  return value.$date;
}

function cellText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function authorOf(field: (name: keyof Mapping) => string | undefined): HeardAuthor | undefined {
  const written = field('author');
  // "Jan de Vries <jan@example.org>" in one column is common in exports of mail.
  const both = written ? /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(written) : null;
  const mail = field('authorEmail') ?? both?.[2] ?? (written && isMail(written) ? written : undefined);
  const name = both ? both[1]?.replace(/^"|"$/g, '') : written && isMail(written) ? undefined : written;
  return present({
    externalId: field('authorId'),
    name: name || undefined,
    email: mail && isMail(mail) ? mail.toLowerCase() : undefined,
    phone: field('authorPhone'),
    handle: field('authorHandle'),
  });
}

function isMail(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);
}

function linkOf(url: string | undefined): { url?: string } {
  return url && /^https?:\/\//i.test(url) && url.length < 2000 ? { url } : {};
}

function languageOf(language: string | undefined): { language?: string } {
  const tag = language?.replace('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? { language: tag } : {};
}

function present<T extends Record<string, unknown>>(values: T): T | undefined {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
}

function hashOf(parts: (string | undefined)[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
}

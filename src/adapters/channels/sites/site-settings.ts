import { z } from 'zod';
import type { Batch, Cursor } from '#listen/ports.ts';
import { opensConversations } from '../answering.ts';
import type { HeardItem } from '../heard-item.ts';

const site = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .transform((url) => url.replace(/\/+$/, ''));
const everyMinutes = (least: number) => z.number().int().min(1).max(1440).default(least);

/** Settings that all sites share; `more` is a channel's own. */
export const siteSettings = <M extends z.ZodRawShape>(more: M, every = 2) =>
  z.strictObject({ site, everyMinutes: everyMinutes(every), opensConversations, ...more });

/** What every site is to Listen: asked every few minutes, with credentials of one shape. */
export const askedSite = <S extends z.ZodType<{ everyMinutes: number }>>(settings: S) =>
  ({
    way: 'pulled',
    settings,
    credentials: siteCredentials,
    continuous: true,
    signed: false,
    everySeconds: (given: unknown) => settings.parse(given).everyMinutes * 60,
  }) as const;

/** Words and hashtags to look for beside what is addressed to us. */
export const search = z.array(z.string().trim().min(2).max(100)).max(10).default([]);

/** One shape for all, so that one form serves: who signs in, with which token, and what deliveries are signed with. */
const siteCredentials = z.strictObject({
  user: z.string().trim().max(300).default(''),
  token: z.string().trim().max(4000).default(''),
  webhookSecret: z.string().trim().max(500).default(''),
});

export type SiteCredentials = z.output<typeof siteCredentials>;

export const emptyBatch = (cursor: Cursor | null): Batch => ({
  items: [],
  deleted: [],
  unreadable: [],
  cursor,
});

/** Adds what could be mapped, and a work item with its original for what could not. */
export function sortInto(
  batch: Batch,
  raw: unknown,
  map: (raw: never) => HeardItem | null,
  place: string,
): void {
  const original = Buffer.from(JSON.stringify(raw) ?? 'null');
  try {
    const item = map(raw as never);
    if (!item) return;
    if (item.text.trim() === '') {
      // A picture without a word is nothing to read; it stays visible as what could not be read.
      batch.unreadable.push({ code: 'item.no-text', params: {}, place, original });
      return;
    }
    batch.items.push({ ...item, stood: { place, raw: original.toString() } });
  } catch {
    batch.unreadable.push({ code: 'item.unexpected', params: {}, place, original });
  }
}

/** One kept original again: what `sortInto` kept, or nonsense. */
export function readOneAgain(
  original: Uint8Array,
  place: string,
  map: (raw: never) => HeardItem | null,
): Batch {
  const batch = emptyBatch(null);
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(original).toString('utf8'));
  } catch {
    raw = undefined;
  }
  if (typeof raw !== 'object' || raw === null)
    batch.unreadable.push({ code: 'item.unexpected', params: {}, place, original });
  else sortInto(batch, raw, map, place);
  return batch;
}

/** A date the site gives, or none: what cannot be a date is not made one. */
export const dateOf = (text: unknown): Date | undefined => {
  const at = typeof text === 'string' ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
};

export const basicAuth = (user: string, token: string): string =>
  `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;

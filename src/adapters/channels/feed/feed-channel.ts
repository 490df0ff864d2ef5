import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Failed, GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, ChannelTrouble, PulledChannel } from '#listen/ports.ts';
import { opensConversations } from '../answering.ts';
import type { FeedItem } from './feed-types.ts';
import { mapItem } from './map-item.ts';
import { parseFeed } from './parse-feed.ts';

const settings = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Minutes between looks. */
  everyMinutes: z.number().int().min(1).max(1440).default(15),
  opensConversations,
});

/** What is remembered between two looks at a feed. */
interface FeedCursor {
  [key: string]: unknown;
  etag?: string;
  lastModified?: string;
  /** Where a permanent redirect led; asked directly from then on. */
  movedTo?: string;
  /** Of the document as it was, for servers that know no conditional requests. */
  document?: string;
  /** Id → moment (epoch ms) of what was listed last time, to notice what is taken away. */
  listed?: Record<string, number>;
}

/** Largest feed fetched, in bytes, unpacked. */
const limit = 10 * 1024 * 1024;
const seconds = 30;
const accept =
  'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/**
 * RSS, Atom and JSON Feed at an address. Troubles: those of `GuardedFetch`, those of `parseFeed`, and `feed.gone`,
 * `feed.missing`, `feed.closed` {status}, `feed.busy` {status}, `feed.broken` {status}.
 */
export function feedChannel(fetch: GuardedFetch): PulledChannel {
  return {
    kind: 'feed',
    channel: 'post',
    way: 'pulled',
    settings,
    continuous: true,
    signed: false,
    everySeconds: (given) => settings.parse(given).everyMinutes * 60,

    async pull({ settings: given, cursor, signal }) {
      const { url } = settings.parse(given);
      const last = (cursor ?? {}) as FeedCursor;
      const answer = await fetch(last.movedTo ?? url, {
        limit,
        seconds,
        signal,
        headers: {
          accept,
          ...(last.etag && { 'if-none-match': last.etag }),
          ...(last.lastModified && { 'if-modified-since': last.lastModified }),
        },
      });
      if ('trouble' in answer) return answer satisfies Failed;
      if (answer.status === 304) return nothingNew(last);
      if (answer.status !== 200) return refusedBy(answer.status, answer.headers['retry-after']);
      const document = createHash('sha256').update(answer.body).digest('base64url');
      const next: FeedCursor = {
        ...(answer.headers.etag && { etag: answer.headers.etag }),
        ...(answer.headers['last-modified'] && { lastModified: answer.headers['last-modified'] }),
        ...(answer.moved ? { movedTo: answer.url } : last.movedTo && { movedTo: last.movedTo }),
        document,
      };
      if (document === last.document) return nothingNew({ ...last, ...next });
      const read = parseFeed(answer.body, { contentType: answer.headers['content-type'], url: answer.url });
      if ('error' in read)
        return { trouble: read.error.code, params: read.error.params, original: answer.body };
      return readItems(read.feed.items, last, next);
    },

    async readAgain(original, { place }) {
      const read = parseFeed(original);
      const batch = empty(null);
      if ('error' in read) return { ...batch, unreadable: [{ ...read.error, place, original }] };
      return readItems(read.feed.items, {}, {});
    },
  };
}

const empty = (cursor: FeedCursor | null): Batch => ({ items: [], deleted: [], unreadable: [], cursor });
const nothingNew = (cursor: FeedCursor): Batch => empty(cursor);

function readItems(items: FeedItem[], last: FeedCursor, next: FeedCursor): Batch {
  const batch = empty(next);
  const listed: Record<string, number> = {};
  for (const item of items) {
    const mapped = mapItem(item);
    if ('rejected' in mapped) {
      const original = Buffer.from(JSON.stringify(item));
      batch.unreadable.push({ ...mapped.rejected, place: item.id.slice(0, 500), original });
      continue;
    }
    const { externalId, occurredAt } = mapped.item;
    if (Object.hasOwn(listed, externalId)) continue;
    listed[externalId] = occurredAt?.getTime() ?? 0;
    batch.items.push({ ...mapped.item, stood: { place: externalId, raw: JSON.stringify(item) } });
  }
  batch.deleted = takenAway(last.listed ?? {}, listed);
  batch.cursor = { ...next, listed };
  return batch;
}

/**
 * What stood in the feed and does so no more. A feed shows its latest items only, so what is older than the oldest one
 * it shows has merely moved on; without dates nothing can be told, and an empty feed tells nothing either.
 */
export function takenAway(before: Record<string, number>, now: Record<string, number>): string[] {
  const times = Object.values(now);
  if (times.length === 0 || times.some((time) => time === 0)) return [];
  const oldest = Math.min(...times);
  return Object.entries(before)
    .filter(([id, time]) => !Object.hasOwn(now, id) && time > oldest)
    .map(([id]) => id);
}

function refusedBy(status: number, retryAfter: string | undefined): ChannelTrouble {
  const wait = Number(retryAfter);
  const later = Number.isFinite(wait) && wait > 0 ? { retryAfterSeconds: Math.min(wait, 86_400) } : {};
  if (status === 410) return { trouble: 'feed.gone', params: {} };
  if (status === 404) return { trouble: 'feed.missing', params: {} };
  if (status === 401 || status === 403) return { trouble: 'feed.closed', params: { status } };
  if (status === 429 || status === 503) return { trouble: 'feed.busy', params: { status }, ...later };
  return { trouble: 'feed.broken', params: { status }, ...later };
}

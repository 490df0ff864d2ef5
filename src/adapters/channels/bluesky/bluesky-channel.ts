import { z } from 'zod';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { PulledChannel } from '#listen/ports.ts';
import type { HeardItem } from '../heard-item.ts';
import {
  askedSite,
  dateOf,
  emptyBatch,
  readOneAgain,
  search,
  siteSettings,
  sortInto,
} from '../sites/site-settings.ts';
import { blueskySessions } from './bluesky-session.ts';

const settings = siteSettings({ search }, 1);
const ref = z.object({ uri: z.string(), cid: z.string() });
const post = z.object({
  uri: z.string(),
  cid: z.string(),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional() }),
  record: z.object({
    text: z.string(),
    createdAt: z.string(),
    langs: z.array(z.string()).optional(),
    reply: z.object({ root: ref, parent: ref }).optional(),
  }),
  indexedAt: z.string(),
});
type Post = z.output<typeof post>;
const perPage = '100';
/** Further back than this many pages it is no conversation any more but an archive. */
const mostPages = 20;

interface BlueskyCursor {
  [key: string]: unknown;
  /** When the newest heard of was indexed, ISO 8601. */
  since?: string;
  found?: Record<string, string>;
}

/** Mentions of our account, answers to it, and posts with the words looked for, over XRPC. */
export function blueskyChannel(fetch: GuardedFetch): PulledChannel {
  const signedIn = blueskySessions(fetch);
  return {
    kind: 'bluesky',
    channel: 'post',
    ...askedSite(settings),

    async pull({ settings: given, credentials, cursor, signal }) {
      const { site, search: words } = settings.parse(given);
      const last = (cursor ?? {}) as BlueskyCursor;
      const session = await signedIn(site, credentials, signal);
      if ('trouble' in session) return session;
      const next: BlueskyCursor = { ...(last.since && { since: last.since }), found: { ...last.found } };
      const batch = emptyBatch(next);
      const posts: Post[] = [];
      let page: string | undefined;
      let whole = false;
      // Newest first, so the place to go on from is only kept once everything down to the last one was read.
      for (let n = 0; n < mostPages && !whole; n++) {
        const answer = await session.xrpc('app.bsky.notification.listNotifications', {
          query: { limit: perPage, cursor: page },
        });
        if ('trouble' in answer) return answer;
        const told = answer.json as { cursor?: string; notifications: (Post & { reason: string })[] };
        const fresh = told.notifications.filter(({ indexedAt }) => !last.since || indexedAt > last.since);
        posts.push(...fresh.filter(({ reason }) => ['mention', 'reply', 'quote'].includes(reason)));
        const newest = told.notifications[0]?.indexedAt;
        if (n === 0 && newest && newest > (last.since ?? '')) next.since = newest;
        page = told.cursor;
        whole = !page || fresh.length < told.notifications.length || !last.since;
      }
      for (const word of words) {
        const answer = await session.xrpc('app.bsky.feed.searchPosts', {
          query: { q: word, sort: 'latest', limit: perPage, since: last.found?.[word] },
        });
        if ('trouble' in answer) return answer;
        const found = (answer.json as { posts: Post[] }).posts;
        posts.push(...found);
        if (found[0]) next.found![word] = found[0].indexedAt;
      }
      const seen = new Set<string>();
      for (const raw of posts.reverse()) {
        if (raw?.author?.did === session.did || seen.has(raw?.uri)) continue;
        seen.add(raw?.uri);
        sortInto(batch, raw, mapPost, String(raw?.uri ?? 'post'));
      }
      return { ...batch, covered: whole && last.since !== undefined };
    },
    readAgain: async (original, { place }) => readOneAgain(original, place, mapPost),
  };
}

function mapPost(raw: unknown): HeardItem {
  const { uri, cid, author, record } = post.parse(raw);
  const root = record.reply?.root ?? { uri, cid };
  return {
    externalId: uri,
    occurredAt: dateOf(record.createdAt),
    text: record.text,
    url: `https://bsky.app/profile/${author.handle}/post/${uri.split('/').at(-1)}`,
    ...(record.langs?.[0] && { language: record.langs[0] }),
    threadKey: root.uri,
    ...(record.reply && { inReplyTo: [record.reply.parent.uri] }),
    author: {
      handle: `@${author.handle}`,
      externalId: author.did,
      ...(author.displayName && { name: author.displayName }),
    },
    meta: { cid, root },
  };
}

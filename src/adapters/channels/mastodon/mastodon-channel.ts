// Ids rise with time and are strings too long for a number. `min_id` gives the page right after an id, oldest pages
// first, so nothing is skipped however long Heed was away.
import { z } from 'zod';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { ChannelTrouble, PulledChannel } from '#listen/ports.ts';
import type { HeardItem } from '../heard-item.ts';
import { askSite } from '../sites/ask-site.ts';
import {
  askedSite,
  dateOf,
  emptyBatch,
  readOneAgain,
  search,
  siteSettings,
  sortInto,
} from '../sites/site-settings.ts';
import { textOfHtml } from '../text-of-html.ts';

const settings = siteSettings({ search }, 1);
const status = z.object({
  id: z.string(),
  created_at: z.string(),
  in_reply_to_id: z.string().nullish(),
  visibility: z.string().default('public'),
  language: z.string().nullish(),
  url: z.string().nullish(),
  spoiler_text: z.string().default(''),
  content: z.string(),
  account: z.object({
    id: z.string(),
    acct: z.string(),
    display_name: z.string().default(''),
    url: z.string().nullish(),
  }),
});
type Status = z.output<typeof status>;
const perPage = 40;

interface MastodonCursor {
  [key: string]: unknown;
  me?: string;
  /** Last notification heard of. */
  mentions?: string;
  /** Last post seen of each word looked for. */
  found?: Record<string, string>;
}

/** Mentions of our account, and posts with the hashtags and words looked for. Asked every minute, not streamed. */
export function mastodonChannel(fetch: GuardedFetch): PulledChannel {
  return {
    kind: 'mastodon',
    channel: 'post',
    ...askedSite(settings),

    async pull({ settings: given, credentials, cursor, signal }) {
      const { site, search: words } = settings.parse(given);
      const last = (cursor ?? {}) as MastodonCursor;
      const ask = (path: string, query: Record<string, string> = {}) =>
        askSite(fetch, `${site}/api/${path}?${new URLSearchParams(query)}`, {
          headers: { authorization: `Bearer ${credentials.token}` },
          signal,
        });
      let { me } = last;
      if (!me) {
        const known = await ask('v1/accounts/verify_credentials');
        if ('trouble' in known) return known;
        me = String((known.json as { id?: string }).id);
      }
      const next: MastodonCursor = {
        me,
        ...(last.mentions && { mentions: last.mentions }),
        found: { ...last.found },
      };
      const batch = emptyBatch(next);
      const take = (raw: Status) => {
        if (raw?.account?.id !== me) sortInto(batch, raw, mapStatus, String(raw?.id ?? 'post'));
      };
      const mentions = await ask('v1/notifications', {
        'types[]': 'mention',
        limit: String(perPage),
        ...(last.mentions && { min_id: last.mentions }),
      });
      if ('trouble' in mentions) return mentions;
      const told = (mentions.json as { id: string; status?: Status }[]).toSorted((a, b) => byId(a.id, b.id));
      for (const { status: said } of told) if (said) take(said);
      if (told.length > 0) next.mentions = told.at(-1)!.id;
      for (const word of words) {
        const found = await lookFor(ask, word, last.found?.[word]);
        if ('trouble' in found) return found;
        for (const said of found.posts) take(said);
        if (found.posts.length > 0) next.found![word] = found.posts.at(-1)!.id;
      }
      const more = told.length === perPage && last.mentions !== undefined;
      return { ...batch, more, covered: !more && last.mentions !== undefined };
    },
    readAgain: async (original, { place }) => readOneAgain(original, place, mapStatus),
  };
}

/** A hashtag has a timeline of its own on every server; other words need one that searches posts. */
async function lookFor(
  ask: (path: string, query: Record<string, string>) => ReturnType<typeof askSite>,
  word: string,
  since: string | undefined,
): Promise<{ posts: Status[] } | ChannelTrouble> {
  const page = { limit: String(perPage), ...(since && { min_id: since }) };
  const answer = word.startsWith('#')
    ? await ask(`v1/timelines/tag/${encodeURIComponent(word.slice(1))}`, page)
    : await ask('v2/search', { ...page, q: word, type: 'statuses' });
  if ('trouble' in answer) return answer;
  const found = word.startsWith('#') ? answer.json : (answer.json as { statuses: unknown }).statuses;
  return { posts: (Array.isArray(found) ? (found as Status[]) : []).toSorted((a, b) => byId(a.id, b.id)) };
}

const byId = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

function mapStatus(raw: unknown): HeardItem {
  const { id, created_at, in_reply_to_id, visibility, language, url, spoiler_text, content, account } =
    status.parse(raw);
  return {
    externalId: id,
    occurredAt: dateOf(created_at),
    text: [spoiler_text, textOfHtml(content)].filter(Boolean).join('\n\n'),
    ...(url && { url }),
    ...(language && { language }),
    ...(in_reply_to_id && { inReplyTo: [in_reply_to_id] }),
    author: { handle: `@${account.acct}`, name: account.display_name, externalId: account.url ?? account.id },
    meta: { visibility, acct: account.acct },
  };
}

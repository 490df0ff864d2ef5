import { z } from 'zod';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { PulledChannel } from '#listen/ports.ts';
import type { HeardItem } from '../heard-item.ts';
import { askSite } from '../sites/ask-site.ts';
import { isSigned } from '../sites/is-signed.ts';
import {
  askedSite,
  dateOf,
  emptyBatch,
  readOneAgain,
  siteSettings,
  sortInto,
} from '../sites/site-settings.ts';
import { textOfHtml } from '../text-of-html.ts';

const settings = siteSettings({}, 2);
const post = z.object({
  id: z.number().int(),
  username: z.string(),
  name: z.string().nullish(),
  created_at: z.string(),
  raw: z.string().nullish(),
  cooked: z.string(),
  post_number: z.number().int(),
  post_type: z.number().int().default(1),
  user_id: z.number().int().nullish(),
  topic_id: z.number().int(),
  topic_slug: z.string().default('-'),
  topic_title: z.string().nullish(),
});
type Post = z.output<typeof post>;
const mostPages = 40;

export const discourseHeaders = ({ user = '', token = '' }: Record<string, string>) => ({
  ...(token && { 'api-key': token, 'api-username': user }),
});

/** New posts of a Discourse forum: asked for every few minutes, and told at once by its webhook. */
export function discourseChannel(fetch: GuardedFetch): PulledChannel {
  return {
    kind: 'discourse',
    channel: 'forum',
    ...askedSite(settings),

    async pull({ settings: given, credentials, cursor, signal }) {
      const { site } = settings.parse(given);
      const since = Number(cursor?.since ?? 0);
      const posts: Post[] = [];
      let before = 0;
      // Newest first; down to the last one heard, and on the first look the latest page alone.
      for (let page = 0; page < mostPages; page++) {
        const answer = await askSite(fetch, `${site}/posts.json${before ? `?before=${before}` : ''}`, {
          headers: discourseHeaders(credentials),
          signal,
        });
        if ('trouble' in answer) return answer;
        const found = (answer.json as { latest_posts?: Post[] }).latest_posts ?? [];
        posts.push(...found.filter(({ id }) => id > since));
        const oldest = found.at(-1)?.id ?? 0;
        if (since === 0 || oldest <= since || found.length === 0) break;
        before = oldest;
      }
      const batch = emptyBatch({ since: Math.max(since, ...posts.map(({ id }) => id)) });
      for (const raw of posts.reverse())
        if (isTheirs(raw, credentials.user))
          sortInto(batch, raw, (one) => mapPost(one, site), String(raw.id));
      return { ...batch, covered: since > 0 };
    },
    hook({ headers, body, credentials, settings: given }) {
      if (!isSigned(body, headers['x-discourse-event-signature'], credentials.webhookSecret))
        return 'signature.wrong';
      const batch = emptyBatch(null);
      const told = JSON.parse(body.toString('utf8')) as { post?: Post };
      const place = String(told.post?.id ?? headers['x-discourse-event-id'] ?? 'delivery');
      const { site } = settings.parse(given);
      if (told.post && headers['x-discourse-event'] === 'post_destroyed')
        batch.deleted.push(String(told.post.id));
      else if (told.post && isTheirs(told.post, credentials.user))
        sortInto(batch, told.post, (one) => mapPost(one, site), place);
      return batch;
    },
    readAgain: async (original, { place, settings: given }) =>
      readOneAgain(original, place, (one) => mapPost(one, String(given.site ?? ''))),
  };
}

/** Small actions and what the system writes are nobody's words; ours are our answers. */
const isTheirs = (raw: Post, us: string | undefined) =>
  (raw.post_type ?? 1) === 1 && (raw.user_id ?? 1) > 0 && raw.username?.toLowerCase() !== us?.toLowerCase();

function mapPost(raw: unknown, site: string): HeardItem {
  const one = post.parse(raw);
  return {
    externalId: String(one.id),
    occurredAt: dateOf(one.created_at),
    ...(one.post_number === 1 && one.topic_title && { title: one.topic_title }),
    text: one.raw?.trim() || textOfHtml(one.cooked),
    url: `${site}/t/${one.topic_slug}/${one.topic_id}/${one.post_number}`,
    threadKey: `t${one.topic_id}`,
    author: { handle: `@${one.username}`, ...(one.name && { name: one.name }) },
    meta: { topic: one.topic_id, number: one.post_number },
  };
}

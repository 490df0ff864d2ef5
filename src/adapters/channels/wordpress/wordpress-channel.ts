// WordPress compares `after` with the site's own clock, whatever zone is asked for, and a comment may be let through
// long after it was written. So each look reaches back further than any zone, and intake drops what is known.
import { z } from 'zod';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { PulledChannel } from '#listen/ports.ts';
import type { HeardItem } from '../heard-item.ts';
import { askSite } from '../sites/ask-site.ts';
import {
  askedSite,
  basicAuth,
  dateOf,
  emptyBatch,
  readOneAgain,
  siteSettings,
  sortInto,
} from '../sites/site-settings.ts';
import { textOfHtml } from '../text-of-html.ts';

const settings = siteSettings({});
const comment = z.object({
  id: z.number().int(),
  post: z.number().int(),
  parent: z.number().int().default(0),
  author: z.number().int().default(0),
  author_name: z.string().default(''),
  author_email: z.string().optional(),
  date_gmt: z.string(),
  link: z.string().optional(),
  content: z.object({ rendered: z.string() }),
});
const reachBackMs = 3 * 24 * 3600_000;
const perPage = 100;

interface WordpressCursor {
  [key: string]: unknown;
  /** Everything until then was heard, ISO 8601. */
  since?: string;
  /** In the middle of many pages: since when, and which comes next. */
  from?: string;
  page?: number;
  /** Our own account there: what it says is our answer. */
  me?: number;
}

export const wordpressUrl = (site: string, route: string, query: Record<string, string> = {}) =>
  `${site}/?${new URLSearchParams({ rest_route: route, ...query })}`;

/** Comments of a WordPress site, over its REST API; with an application password also what waits for approval. */
export function wordpressChannel(fetch: GuardedFetch): PulledChannel {
  return {
    kind: 'wordpress',
    channel: 'comment',
    ...askedSite(settings),

    async pull({ settings: given, credentials, cursor, at, signal }) {
      const { site } = settings.parse(given);
      const { user = '', token = '' } = credentials;
      const headers: Record<string, string> = user ? { authorization: basicAuth(user, token) } : {};
      const last = (cursor ?? {}) as WordpressCursor;
      let { me } = last;
      if (user && me === undefined) {
        const known = await askSite(fetch, wordpressUrl(site, '/wp/v2/users/me'), { headers, signal });
        if ('trouble' in known) return known;
        me = Number((known.json as { id?: number }).id);
      }
      const page = last.page ?? 1;
      const begin = last.from ?? (last.since && new Date(Date.parse(last.since) - reachBackMs).toISOString());
      const answer = await askSite(
        fetch,
        wordpressUrl(site, '/wp/v2/comments', {
          per_page: String(perPage),
          page: String(page),
          order: 'asc',
          orderby: 'date_gmt',
          ...(begin && { after: begin.replace(/\.\d+Z$/, '') }),
          ...(user && { context: 'edit', status: 'all' }),
        }),
        { headers, signal },
      );
      if ('trouble' in answer) return answer;
      const found = Array.isArray(answer.json) ? answer.json : [];
      const more = found.length === perPage;
      const batch = emptyBatch(
        more
          ? {
              ...(me && { me }),
              ...(last.since && { since: last.since }),
              ...(begin && { from: begin }),
              page: page + 1,
            }
          : { ...(me && { me }), since: at.toISOString() },
      );
      for (const raw of found) {
        if (me && raw.author === me) continue;
        if (raw.status === 'spam' || raw.status === 'trash') continue;
        sortInto(batch, raw, mapComment, String(raw?.id ?? 'comment'));
      }
      return { ...batch, more, covered: !more && last.since !== undefined };
    },
    readAgain: async (original, { place }) => readOneAgain(original, place, mapComment),
  };
}

function mapComment(raw: unknown): HeardItem {
  const one = comment.parse(raw);
  return {
    externalId: `c${one.id}`,
    occurredAt: dateOf(`${one.date_gmt.replace(/Z$/, '')}Z`),
    text: textOfHtml(one.content.rendered),
    ...(one.link && { url: one.link }),
    threadKey: `p${one.post}`,
    ...(one.parent && { inReplyTo: [`c${one.parent}`] }),
    author: {
      ...(one.author_name && { name: one.author_name }),
      ...(one.author_email && { email: one.author_email }),
      ...(one.author > 0 && { externalId: `user ${one.author}` }),
    },
    meta: { post: one.post, comment: one.id },
  };
}

import { z } from 'zod';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, ChannelTrouble, PulledChannel } from '#listen/ports.ts';
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

const settings = siteSettings({ repository: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/) }, 5).extend({
  site: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .default('https://api.github.com')
    .transform((url) => url.replace(/\/+$/, '')),
});
const user = z.object({ login: z.string(), type: z.string().default('User') }).nullable();
const issue = z.object({
  id: z.number().int(),
  number: z.number().int(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  user,
  pull_request: z.unknown().optional(),
});
const comment = z.object({
  id: z.number().int(),
  body: z.string().nullish(),
  html_url: z.string(),
  issue_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  user,
});
type Said = {
  id: number;
  updated_at: string;
  user: { login: string; type?: string } | null;
  html_url: string;
};
const perPage = 100;

export const githubHeaders = ({ token = '' }: Record<string, string>) => ({
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
  ...(token && { authorization: `Bearer ${token}` }),
});

/** Issues of a repository and what is said under them: asked for, and told at once by its webhook. */
export function githubChannel(fetch: GuardedFetch): PulledChannel {
  return {
    kind: 'github',
    channel: 'issue',
    ...askedSite(settings),

    async pull({ settings: given, credentials, cursor, signal }) {
      const { site, repository } = settings.parse(given);
      const ask = (path: string) =>
        askSite(fetch, `${site}${path}`, { headers: githubHeaders(credentials), signal });
      let me = cursor?.me as string | undefined;
      if (credentials.token && !me) {
        const known = await ask('/user');
        if ('trouble' in known) return known;
        me = String((known.json as { login?: string }).login);
      }
      const page = async (what: 'issues' | 'issues/comments', since: unknown) => {
        const query = new URLSearchParams({
          sort: 'updated',
          direction: 'asc',
          per_page: String(perPage),
          ...(what === 'issues' && { state: 'all' }),
          ...(typeof since === 'string' && { since }),
        });
        const answer = await ask(`/repos/${repository}/${what}?${query}`);
        return 'trouble' in answer ? answer : { found: (answer.json as Said[]) ?? [] };
      };
      const issues = await page('issues', cursor?.issues);
      if ('trouble' in issues) return issues satisfies ChannelTrouble;
      const comments = await page('issues/comments', cursor?.comments);
      if ('trouble' in comments) return comments satisfies ChannelTrouble;
      const last = (found: Said[], before: unknown) => found.at(-1)?.updated_at ?? before;
      const batch = emptyBatch({
        ...(me && { me }),
        issues: last(issues.found, cursor?.issues),
        comments: last(comments.found, cursor?.comments),
      });
      for (const raw of [...issues.found, ...comments.found]) takeSaid(batch, raw, me);
      const more = issues.found.length === perPage || comments.found.length === perPage;
      return { ...batch, more, covered: !more && cursor !== null };
    },
    hook({ headers, body, credentials }) {
      if (!isSigned(body, headers['x-hub-signature-256'], credentials.webhookSecret))
        return 'signature.wrong';
      const batch = emptyBatch(null);
      const told = JSON.parse(body.toString('utf8')) as { action?: string; issue?: Said; comment?: Said };
      const event = headers['x-github-event'];
      const said = event === 'issue_comment' ? told.comment : event === 'issues' ? told.issue : undefined;
      if (!said || !['opened', 'created', 'edited', 'deleted'].includes(told.action ?? '')) return batch;
      if (told.action === 'deleted') batch.deleted.push(`${told.comment ? 'c' : 'i'}${said.id}`);
      else takeSaid(batch, said, credentials.user || undefined);
      return batch;
    },
    readAgain: async (original, { place }) => readOneAgain(original, place, mapSaid),
  };
}

/** Bots and our own account are no customers; a pull request is work, not a word. */
function takeSaid(batch: Batch, raw: Said, me: string | undefined): void {
  if (raw?.user?.type === 'Bot' || (me && raw?.user?.login.toLowerCase() === me.toLowerCase())) return;
  if ('pull_request' in raw || /\/pull\/\d+/.test(raw?.html_url ?? '')) return;
  sortInto(batch, raw, mapSaid, `${'issue_url' in raw ? 'c' : 'i'}${raw?.id}`);
}

function mapSaid(raw: unknown): HeardItem {
  const isComment = typeof raw === 'object' && raw !== null && 'issue_url' in raw;
  const one = isComment ? comment.parse(raw) : issue.parse(raw);
  const number = 'number' in one ? one.number : Number(one.issue_url.split('/').at(-1));
  const login = one.user?.login ?? 'ghost';
  return {
    externalId: `${isComment ? 'c' : 'i'}${one.id}`,
    occurredAt: dateOf(one.created_at),
    ...('title' in one && { title: one.title }),
    text: one.body?.trim() || ('title' in one ? one.title : ''),
    url: one.html_url,
    threadKey: `#${number}`,
    ...(one.user && { author: { handle: `@${login}` } }),
    meta: { number },
  };
}

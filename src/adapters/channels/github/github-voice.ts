import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Voice } from '#respond/ports.ts';
import { askSite } from '../sites/ask-site.ts';
import { markOf, spokenOf } from '../sites/speak-site.ts';
import { githubHeaders } from './github-channel.ts';

/** Comments under the issue. A mark that readers do not see tells whether an earlier try arrived. */
export const githubVoice = (fetch: GuardedFetch): Voice => ({
  repeatable: true,
  domain: 'github.invalid',
  async speak({ key, text, place, sentAt }, signal) {
    if (!place) return { trouble: 'site.off' };
    const { site = 'https://api.github.com', repository } = place.settings;
    const headers = githubHeaders(place.credentials);
    const comments = `${site}/repos/${repository}/issues/${place.meta.number}/comments`;
    const since = new Date(sentAt.getTime() - 7 * 24 * 3600_000).toISOString();
    const there = await askSite(fetch, `${comments}?per_page=100&since=${since}`, { headers, signal });
    if ('trouble' in there) return { ...spokenOf(there), unknown: false };
    if (JSON.stringify(there.json).includes(key)) return { sent: true };
    const answer = await askSite(fetch, comments, {
      headers,
      json: { body: `${text}\n\n${markOf(key)}` },
      signal,
    });
    return 'trouble' in answer ? spokenOf(answer) : { sent: true };
  },
});

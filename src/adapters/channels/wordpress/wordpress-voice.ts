import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Voice } from '#respond/ports.ts';
import { askSite } from '../sites/ask-site.ts';
import { basicAuth } from '../sites/site-settings.ts';
import { spokenOf } from '../sites/speak-site.ts';
import { wordpressUrl } from './wordpress-channel.ts';

/** Answers under the comment. WordPress itself refuses the same words twice under one post, so a repeat is harmless. */
export const wordpressVoice = (fetch: GuardedFetch): Voice => ({
  repeatable: true,
  domain: 'wordpress.invalid',
  async speak({ text, place }, signal) {
    if (!place) return { trouble: 'site.off' };
    const { user = '', token = '' } = place.credentials;
    const answer = await askSite(fetch, wordpressUrl(String(place.settings.site), '/wp/v2/comments'), {
      headers: { authorization: basicAuth(user, token) },
      json: { post: place.meta.post, parent: place.meta.comment, content: text },
      signal,
    });
    if (!('trouble' in answer)) return { sent: true };
    if (answer.params.detail === 'comment_duplicate') return { sent: true };
    return spokenOf(answer);
  },
});

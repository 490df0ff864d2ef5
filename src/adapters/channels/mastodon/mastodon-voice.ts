import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Voice } from '#respond/ports.ts';
import { askSite } from '../sites/ask-site.ts';
import { spokenOf } from '../sites/speak-site.ts';

/** Answers the post, to as many people as it was said to. Its Idempotency-Key drops a repeat within an hour. */
export const mastodonVoice = (fetch: GuardedFetch): Voice => ({
  repeatable: true,
  domain: 'mastodon.invalid',
  async speak({ key, text, language, place }, signal) {
    if (!place) return { trouble: 'site.off' };
    const mention = `@${place.meta.acct}`;
    const { visibility } = place.meta;
    const answer = await askSite(fetch, `${place.settings.site}/api/v1/statuses`, {
      headers: { authorization: `Bearer ${place.credentials.token}`, 'idempotency-key': key },
      json: {
        status: text.includes(mention) ? text : `${mention} ${text}`,
        in_reply_to_id: place.externalId,
        // A private word is never answered in public.
        visibility: visibility === 'direct' || visibility === 'private' ? visibility : 'unlisted',
        ...(language !== 'und' && { language: language.slice(0, 2) }),
      },
      signal,
    });
    if (!('trouble' in answer)) return { sent: true };
    return answer.trouble === 'site.refused' && answer.params.status === 422
      ? { trouble: 'site.too-long' }
      : spokenOf(answer);
  },
});

import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Voice } from '#respond/ports.ts';
import { askSite } from '../sites/ask-site.ts';
import { markOf, spokenOf } from '../sites/speak-site.ts';
import { discourseHeaders } from './discourse-channel.ts';

/** Answers the post in its topic. A mark that readers do not see tells whether an earlier try arrived. */
export const discourseVoice = (fetch: GuardedFetch): Voice => ({
  repeatable: true,
  domain: 'discourse.invalid',
  async speak({ key, text, place }, signal) {
    if (!place) return { trouble: 'site.off' };
    const { site } = place.settings;
    const headers = discourseHeaders(place.credentials);
    const topic = await askSite(fetch, `${site}/t/${place.meta.topic}/last.json?include_raw=1`, {
      headers,
      signal,
    });
    if ('trouble' in topic) return { ...spokenOf(topic), unknown: false };
    if (JSON.stringify(topic.json).includes(key)) return { sent: true };
    const answer = await askSite(fetch, `${site}/posts.json`, {
      headers,
      json: {
        topic_id: place.meta.topic,
        reply_to_post_number: place.meta.number,
        raw: `${text}\n\n${markOf(key)}`,
      },
      signal,
    });
    return 'trouble' in answer ? spokenOf(answer) : { sent: true };
  },
});

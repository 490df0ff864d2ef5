import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Voices } from '#respond/ports.ts';
import { blueskyVoice } from '../bluesky/bluesky-voice.ts';
import { discourseVoice } from '../discourse/discourse-voice.ts';
import { githubVoice } from '../github/github-voice.ts';
import { mastodonVoice } from '../mastodon/mastodon-voice.ts';
import { wordpressVoice } from '../wordpress/wordpress-voice.ts';

/** The ways to answer where something was said, by kind of source. */
export const siteVoices = (fetch: GuardedFetch): Voices['sites'] => ({
  wordpress: wordpressVoice(fetch),
  mastodon: mastodonVoice(fetch),
  bluesky: blueskyVoice(fetch),
  discourse: discourseVoice(fetch),
  github: githubVoice(fetch),
});

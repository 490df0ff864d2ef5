import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Channel } from '#listen/ports.ts';
import { blueskyChannel } from '../bluesky/bluesky-channel.ts';
import { discourseChannel } from '../discourse/discourse-channel.ts';
import { githubChannel } from '../github/github-channel.ts';
import { mastodonChannel } from '../mastodon/mastodon-channel.ts';
import { wordpressChannel } from '../wordpress/wordpress-channel.ts';

/** Sites where something is said and answered in its place. */
export const siteChannels = (fetch: GuardedFetch): Channel[] => [
  wordpressChannel(fetch),
  mastodonChannel(fetch),
  blueskyChannel(fetch),
  discourseChannel(fetch),
  githubChannel(fetch),
];

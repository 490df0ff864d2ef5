import { EntityBomb } from './decode-entities.ts';
import { decodeFeed } from './decode-feed.ts';
import type { Feed, FeedError } from './feed-types.ts';
import { MAX_FEED_BYTES } from './limits.ts';
import { parseXml } from './parse-xml.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

export type { Feed, FeedAuthor, FeedError, FeedItem } from './feed-types.ts';

export interface FeedHints {
  /** As the server sent it; its charset counts when the bytes agree. */
  contentType?: string;
  /** Where the feed came from, after redirects: what relative links start from. */
  url?: string;
}

/**
 * Reads RSS 0.9x–2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, broken ones too. Never throws and never fetches;
 * time is linear in the size. Entity bombs are refused; other broken markup yields what items can be found.
 */
export function parseFeed(bytes: Uint8Array, hints: FeedHints = {}): { feed: Feed } | FeedError {
  if (bytes.length > MAX_FEED_BYTES)
    return failed('feed.too-large', { bytes: bytes.length, limit: MAX_FEED_BYTES });
  const text = decodeFeed(bytes, hints.contentType);
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) return failed('feed.empty', {});
  if (start === '{' || start === '[') return parseJsonFeed(text, hints.url);
  try {
    const feed = readXmlFeed(parseXml(text, hints.url));
    if (feed) return { feed };
  } catch (error) {
    if (error instanceof EntityBomb) return failed('feed.entity-bomb', {});
    throw error;
  }
  return failed('feed.not-a-feed', {
    looksLike: /<html|<!doctype html/i.test(text.slice(0, 5000)) ? 'html' : 'unknown',
  });
}

function parseJsonFeed(text: string, url: string | undefined): { feed: Feed } | FeedError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed('feed.invalid-json', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
  const feed = readJsonFeed(value, url);
  return feed ? { feed } : failed('feed.not-a-feed', { looksLike: 'json' });
}

function failed(code: string, params: Record<string, unknown>): FeedError {
  return { error: { code, params } };
}

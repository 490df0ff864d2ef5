export interface FeedAuthor {
  name?: string;
  email?: string;
  url?: string;
}

export interface FeedItem {
  /** The feed's own id; without one the link, without that a hash of what the item says. */
  id: string;
  title?: string;
  /** Plain text of the fullest version the feed holds. */
  text: string;
  /** Made safe, links absolute; absent when the feed holds plain text. */
  html?: string;
  url?: string;
  author?: FeedAuthor;
  publishedAt?: Date;
  updatedAt?: Date;
  language?: string;
}

export interface Feed {
  title?: string;
  url?: string;
  language?: string;
  items: FeedItem[];
}

/** `feed.empty`, `feed.too-large` {bytes, limit}, `feed.entity-bomb`, `feed.not-a-feed` {looksLike}, `feed.invalid-json` {detail}. */
export interface FeedError {
  error: { code: string; params: Record<string, unknown> };
}

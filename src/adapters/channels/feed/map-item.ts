import type { HeardItem, Rejection } from '../heard-item.ts';
import type { FeedItem } from './feed-types.ts';

/** A feed item as a heard item; one without any words is rejected with `item.no-text` {id}. */
export function mapItem(item: FeedItem): { item: HeardItem } | { rejected: Rejection } {
  const text = item.text || item.title;
  if (!text) return { rejected: { code: 'item.no-text', params: { id: item.id } } };
  const occurredAt = item.publishedAt ?? item.updatedAt;
  const { author } = item;
  return {
    item: {
      externalId: item.id,
      text,
      ...(item.title && item.title !== text && { title: item.title }),
      ...(item.html && { html: item.html }),
      ...(item.url && { url: item.url }),
      ...(item.language && { language: item.language }),
      ...(occurredAt && { occurredAt }),
      ...(author && {
        author: {
          ...(author.name && { name: author.name }),
          ...(author.email && { email: author.email.toLowerCase() }),
          ...(author.url && { externalId: author.url }),
        },
      }),
      ...(item.updatedAt && { meta: { updatedAt: item.updatedAt.toISOString() } }),
    },
  };
}

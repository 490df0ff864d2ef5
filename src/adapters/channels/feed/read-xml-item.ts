import { createHash } from 'node:crypto';
import { readDate } from '../read-date.ts';
import type { FeedItem } from './feed-types.ts';
import { childOf, childrenOf, textIn, type XmlElement } from './parse-xml.ts';
import { readContent, readTitle } from './read-content.ts';
import { authorOf, linkOf, resolved } from './read-fields.ts';

/** One item or entry; `feedAuthor` wrote what names nobody. */
export function readItem(item: XmlElement, feedAuthor: FeedItem['author']): FeedItem {
  const title = readTitle(childOf(item, 'title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'));
  const body = bodyOf(item);
  const url = linkOf(item) ?? linkInContent(item);
  const publishedAt = dateOf(item, [
    'pubdate',
    'atom:published',
    'issued',
    'published',
    'dc:date',
    'dc:issued',
    'dc:created',
    'created',
    'atom:created',
    'atom:issued',
    'date',
  ]);
  const updatedAt = dateOf(item, [
    'atom:updated',
    'updated',
    'modified',
    'dc:modified',
    'lastmod',
    'atom:modified',
    'lastbuilddate',
  ]);
  const author =
    authorOf(item, [
      'author',
      'atom:author',
      'dc:creator',
      'dc:author',
      'itunes:author',
      'managingeditor',
      'media:credit',
      'dc:contributor',
    ]) ??
    sourceAuthor(item) ??
    feedAuthor;
  const language = item.attributes['xml:lang'] ?? textIn(childOf(item, 'dc:language', 'language'));
  const id = idOf(item) ?? url ?? hashOf([title, body.text, publishedAt?.toISOString()]);
  return {
    id,
    ...(title && { title }),
    ...body,
    ...(url && { url }),
    ...(author && { author }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(language && { language }),
  };
}

/** Full content before summaries; of two that tie, the first that says anything. */
const BODIES = [
  'content:encoded',
  'atom:content',
  'content',
  'body',
  'xhtml:body',
  'xhtml:div',
  'fullitem',
  'description',
  'atom:summary',
  'summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'media:text',
  'abstract',
  'itunes:subtitle',
];

function bodyOf(item: XmlElement): { text: string; html?: string } {
  let picture: { text: string; html?: string } | undefined;
  for (const key of BODIES) {
    for (const element of childrenOf(item, key)) {
      const content = readContent(element);
      if (content.text) return content;
      if (content.html) picture ??= content;
    }
  }
  const group = childOf(item, 'media:group', 'media:content');
  return (
    picture ??
    (group
      ? bodyOf({
          ...group,
          children: group.children.filter(
            (child) => typeof child !== 'string' && child.key.startsWith('media:'),
          ),
        })
      : { text: '' })
  );
}

function idOf(item: XmlElement): string | undefined {
  const written = textIn(childOf(item, 'guid', 'atom:id', 'id', 'dc:identifier'));
  if (written.startsWith('/')) return resolved(item, written);
  return written || item.attributes['rdf:about'] || item.attributes.about || undefined;
}

function linkInContent(item: XmlElement): string | undefined {
  const content = childOf(item, 'atom:content');
  return content?.attributes.src ? resolved(content, content.attributes.src) : undefined;
}

function sourceAuthor(item: XmlElement): FeedItem['author'] {
  const source = childOf(item, 'atom:source');
  return source ? authorOf(source, ['atom:author']) : undefined;
}

function dateOf(item: XmlElement, keys: string[]): Date | undefined {
  for (const key of keys) {
    // Said twice, the later one replaces the earlier: feeds append their corrections.
    for (const written of childrenOf(item, key).reverse()) {
      const date = readDate(textIn(written), { partial: true });
      if (date) return date;
    }
  }
  return undefined;
}

function hashOf(parts: (string | undefined)[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
}

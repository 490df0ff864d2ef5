import { createHash } from 'node:crypto';
import { readDate } from '../read-date.ts';
import type { Feed, FeedItem } from './feed-types.ts';
import { MAX_ITEMS } from './limits.ts';
import { childOf, childrenOf, descendants, textIn, type XmlElement } from './parse-xml.ts';
import { readContent, readTitle } from './read-content.ts';
import { readPerson } from './read-person.ts';

const ITEMS = new Set(['item', 'entry', 'atom:entry', 'atom03:entry', 'atom:item']);
const CHANNELS = new Set(['channel', 'feed', 'atom:feed', 'atom03:feed', 'atom:channel']);
const ROOTS = new Set([...CHANNELS, ...ITEMS, 'rss', 'rdf:rdf', 'rdf']);

/** RSS, RDF, Atom and CDF alike: feeds mix their words, so each field looks for all of them, best first. */
export function readXmlFeed(root: XmlElement): Feed | undefined {
  if (descendants(root, ROOTS).length === 0) return undefined;
  const channel = descendants(root, CHANNELS)[0] ?? root;
  const top = descendants(root, ROOTS)[0]!;
  const items = itemsOf(root).slice(0, MAX_ITEMS);
  const title = readTitle(
    childOf(channel, 'title', 'atom:title', 'atom03:title', 'dc:title', 'media:title', 'itunes:title'),
  );
  const url =
    linkOf(channel) ?? (channel.attributes.href ? resolved(channel, channel.attributes.href) : undefined);
  const language =
    textIn(childOf(channel, 'language', 'dc:language')) ||
    channel.attributes['xml:lang'] ||
    top.attributes['xml:lang'];
  const author = authorOf(channel, ['atom:author', 'atom03:author']);
  return {
    ...(title && { title }),
    ...(url && { url }),
    ...(language && { language }),
    items: items.map((item) => readItem(item, author)),
  };
}

/** Wherever they stand: RDF keeps them beside the channel, broken feeds anywhere. Sources of entries excepted. */
function itemsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (const item of descendants(root, ITEMS)) {
    found.push(
      item,
      ...itemsOf({
        ...item,
        children: item.children.filter((child) => typeof child !== 'string' && ITEMS.has(child.key)),
      }),
    );
  }
  return found;
}

function readItem(item: XmlElement, feedAuthor: FeedItem['author']): FeedItem {
  const title = readTitle(
    childOf(item, 'title', 'atom:title', 'atom03:title', 'dc:title', 'media:title', 'itunes:title'),
  );
  const body = bodyOf(item);
  const url = linkOf(item) ?? linkInContent(item);
  const publishedAt = dateOf(item, [
    'pubdate',
    'atom:published',
    'atom03:issued',
    'issued',
    'published',
    'dc:date',
    'dc:issued',
    'dc:created',
    'created',
    'atom03:created',
    'atom:issued',
    'date',
  ]);
  const updatedAt = dateOf(item, [
    'atom:updated',
    'atom03:modified',
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
      'atom03:author',
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
  'atom03:content',
  'content',
  'body',
  'xhtml:body',
  'xhtml:div',
  'fullitem',
  'description',
  'atom:summary',
  'atom03:summary',
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
  const written = textIn(childOf(item, 'guid', 'atom:id', 'atom03:id', 'id', 'dc:identifier'));
  if (written.startsWith('/')) return resolved(item, written);
  return written || item.attributes['rdf:about'] || item.attributes.about || undefined;
}

function linkOf(element: XmlElement): string | undefined {
  const links = ['atom:link', 'atom03:link', 'link', 'xhtml:link'].flatMap((key) => childrenOf(element, key));
  const texts = links.filter((link) => link.attributes.href === undefined && textIn(link) !== '');
  const plain = texts.find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  if (plain) return resolved(plain, textIn(plain));
  const alternate = links.filter(
    ({ attributes: { rel = 'alternate', href } }) => href?.trim() && /(^|\/|\s)alternate$/i.test(rel.trim()),
  );
  const page = alternate.find(({ attributes: { type } }) => !type || /html/i.test(type)) ?? alternate[0];
  if (page) return resolved(page, page.attributes.href!);
  if (texts[0]) return resolved(texts[0], textIn(texts[0]));
  const guid = childOf(element, 'guid');
  const written = textIn(guid);
  const permanent = (guid?.attributes.ispermalink ?? 'true').trim().toLowerCase() !== 'false';
  if (guid && permanent && (guid.attributes.ispermalink ? written : /^https?:/i.test(written)))
    return resolved(guid, written);
  return element.attributes.href ? resolved(element, element.attributes.href) : undefined;
}

function linkInContent(item: XmlElement): string | undefined {
  const content = childOf(item, 'atom:content');
  return content?.attributes.src ? resolved(content, content.attributes.src) : undefined;
}

function resolved(element: XmlElement, written: string): string {
  const trimmed = written.trim();
  if (!element.url || /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || !URL.canParse(trimmed, element.url))
    return trimmed;
  return new URL(trimmed, element.url).href;
}

function authorOf(element: XmlElement, keys: string[]): FeedItem['author'] {
  for (const key of keys) {
    for (const written of childrenOf(element, key)) {
      const person = readPerson(written);
      if (person) return person;
    }
  }
  return undefined;
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

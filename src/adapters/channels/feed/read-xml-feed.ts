import type { Feed } from './feed-types.ts';
import { MAX_ITEMS } from './limits.ts';
import { childOf, descendants, textIn, type XmlElement } from './parse-xml.ts';
import { readTitle } from './read-content.ts';
import { authorOf, linkOf, resolved } from './read-fields.ts';
import { readItem } from './read-xml-item.ts';

const ITEMS = new Set(['item', 'entry', 'atom:entry', 'atom:item']);
const CHANNELS = new Set(['channel', 'feed', 'atom:feed', 'atom:channel']);
const ROOTS = new Set([...CHANNELS, ...ITEMS, 'rss', 'rdf:rdf', 'rdf']);

/** RSS, RDF, Atom and CDF alike: feeds mix their words, so each field looks for all of them, best first. */
export function readXmlFeed(root: XmlElement): Feed | undefined {
  if (descendants(root, ROOTS).length === 0) return undefined;
  const channel = descendants(root, CHANNELS)[0] ?? root;
  const top = descendants(root, ROOTS)[0]!;
  const items = itemsOf(root).slice(0, MAX_ITEMS);
  const title = readTitle(childOf(channel, 'title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'));
  const url =
    linkOf(channel) ?? (channel.attributes.href ? resolved(channel, channel.attributes.href) : undefined);
  const language =
    textIn(childOf(channel, 'language', 'dc:language')) ||
    channel.attributes['xml:lang'] ||
    top.attributes['xml:lang'];
  const author = authorOf(channel, ['atom:author']);
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

import type { FeedAuthor } from './feed-types.ts';
import { childOf, childrenOf, textIn, type XmlElement } from './parse-xml.ts';
import { readPerson } from './read-person.ts';

export function linkOf(element: XmlElement): string | undefined {
  const links = ['atom:link', 'link', 'xhtml:link'].flatMap((key) => childrenOf(element, key));
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

export function resolved(element: XmlElement, written: string): string {
  const trimmed = written.trim();
  if (!element.url || /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || !URL.canParse(trimmed, element.url))
    return trimmed;
  return new URL(trimmed, element.url).href;
}

export function authorOf(element: XmlElement, keys: string[]): FeedAuthor | undefined {
  for (const key of keys) {
    for (const written of childrenOf(element, key)) {
      const person = readPerson(written);
      if (person) return person;
    }
  }
  return undefined;
}

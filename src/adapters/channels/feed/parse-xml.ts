import { declaredEntities, EntityText } from './decode-entities.ts';
import { MAX_XML_DEPTH } from './limits.ts';
import { readMarkup } from './read-markup.ts';

export interface XmlElement {
  /** Local name in lower case, with the usual prefix of its namespace: `title`, `dc:creator`, `atom:link`. */
  key: string;
  /** As written. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  /** What relative links inside start from. */
  url: string | undefined;
}

const PREFIXES: [RegExp, string][] = [
  // Drafts and 1.0 share their words; where they differ, the words differ too.
  [/^https?:\/\/(www\.w3\.org\/2005\/atom\/?$|purl\.org\/atom\/)/i, 'atom'],
  [
    /^https?:\/\/(purl\.org\/rss\/(0\.9|1\.0|2\.0)\/?$|purl\.org\/net\/rss1\.1|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf|backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.law\.harvard\.edu|www\.rssboard\.org|feeds\.archive\.org)/i,
    '',
  ],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#?$/i, 'rdf'],
  [/^https?:\/\/purl\.org\/dc\/(elements\/1\.[01]|terms)\/?$/i, 'dc'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i, 'content'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml\/?$/i, 'xhtml'],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?/i, 'media'],
  [
    /^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$|^https?:\/\/example\.com\/dtds\/podcast/i,
    'itunes',
  ],
];

interface Open {
  element: XmlElement;
  namespaces: Map<string, string>;
}

/**
 * The elements of a document that may be broken. End tags that match nothing are passed over, open elements end
 * with their parent. Throws EntityBomb, nothing else.
 */
export function parseXml(xml: string, url: string | undefined): XmlElement {
  const root: XmlElement = { key: '', name: '', attributes: {}, children: [], url };
  const stack: Open[] = [{ element: root, namespaces: new Map() }];
  let entities = new EntityText(new Map());
  let ignored = 0;
  readMarkup(xml, {
    doctype(declaration) {
      entities = new EntityText(declaredEntities(declaration));
    },
    open(name, written, selfClosing) {
      const parent = stack.at(-1)!;
      if (stack.length > MAX_XML_DEPTH) {
        if (!selfClosing) ignored++;
        return;
      }
      const attributes = readAttributes(written, entities);
      const namespaces = namespacesOf(attributes, parent.namespaces);
      const element: XmlElement = {
        key: keyOf(name, namespaces),
        name,
        attributes,
        children: [],
        url: baseOf(attributes, parent.element.url),
      };
      parent.element.children.push(element);
      if (!selfClosing) stack.push({ element, namespaces });
    },
    close(name) {
      if (ignored > 0) {
        ignored--;
        return;
      }
      const at = stack.findLastIndex(({ element }) => element.name === name);
      if (at > 0) stack.length = at;
      // Case differs between start and end tag in hand-written feeds.
      else if (stack.length > 1 && stack.at(-1)!.element.name.toLowerCase() === name.toLowerCase())
        stack.pop();
    },
    text(raw, literal) {
      const text = literal ? raw : entities.decode(raw);
      const { children } = stack.at(-1)!.element;
      if (typeof children.at(-1) === 'string') children[children.length - 1] += text;
      else children.push(text);
    },
  });
  return root;
}

function readAttributes(written: string, entities: EntityText): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (written === '') return attributes;
  for (const [, name, double, single, bare] of written.matchAll(
    /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g,
  )) {
    attributes[name!.toLowerCase()] ??= entities.decode(double ?? single ?? bare ?? '');
  }
  return attributes;
}

function namespacesOf(attributes: Record<string, string>, outer: Map<string, string>): Map<string, string> {
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  if (declared.length === 0) return outer;
  const namespaces = new Map(outer);
  for (const [name, uri] of declared) namespaces.set(name.slice(6), uri.trim());
  return namespaces;
}

function keyOf(name: string, namespaces: Map<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon).toLowerCase();
  const local = name.slice(colon + 1).toLowerCase();
  const uri = namespaces.get(prefix);
  // An undeclared prefix means what it usually means.
  const known = uri === undefined ? prefix : (PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix);
  return known === '' ? local : `${known}:${local}`;
}

function baseOf(attributes: Record<string, string>, outer: string | undefined): string | undefined {
  const written = attributes['xml:base']?.trim();
  if (!written) return outer;
  if (URL.canParse(written)) return written;
  return outer && URL.canParse(written, outer) ? new URL(written, outer).href : outer;
}

/** Elements below `element` with this key, in order, not looking inside a match. */
export function descendants(element: XmlElement, keys: Set<string>): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (keys.has(child.key)) found.push(child);
    else found.push(...descendants(child, keys));
  }
  return found;
}

/** First child with the first of these keys that is present and holds something. */
export function childOf(element: XmlElement, ...keys: string[]): XmlElement | undefined {
  for (const key of keys) {
    const found = childrenOf(element, key).find(
      (child) => child.children.length > 0 || Object.keys(child.attributes).length > 0,
    );
    if (found) return found;
  }
  return undefined;
}

export function childrenOf(element: XmlElement, key: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.key === key,
  );
}

/** All text inside, trimmed. */
export function textIn(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim();
}

/** The children as markup, for content that was written as elements. */
export function markupIn(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child)))
    .join('')
    .trim();
}

function markupOf(element: XmlElement): string {
  const name = element.key.replace(/^(xhtml|atom):/, '');
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escaped(linkFrom(element, key, value)).replaceAll('"', '&quot;')}"`);
  const inner = element.children
    .map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child)))
    .join('');
  return inner === ''
    ? `<${name}${attributes.join('')} />`
    : `<${name}${attributes.join('')}>${inner}</${name}>`;
}

/** Links are resolved here already, because xml:base inside the content is lost afterwards. */
function linkFrom(element: XmlElement, key: string, value: string): string {
  if (!['href', 'src', 'cite'].includes(key) || !element.url || !URL.canParse(value, element.url))
    return value;
  return new URL(value, element.url).href;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import type { FeedAuthor } from './feed-types.ts';
import { childOf, textIn, type XmlElement } from './parse-xml.ts';

const MAIL = /[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[^\s<>()"',;:]+|[^\s<>()"',;:]+@localhost/;

/** Who wrote it: Atom's parts, or RSS's `mail (Name)`, `Name <mail>`, `Name (mail)` and plain names. */
export function readPerson(element: XmlElement | undefined): FeedAuthor | undefined {
  if (!element) return undefined;
  const name = textIn(childOf(element, 'atom:name', 'name'));
  const email = textIn(childOf(element, 'atom:email', 'email', 'itunes:email'));
  const url = textIn(childOf(element, 'atom:uri', 'atom:url', 'uri', 'url', 'homepage', 'atom:homepage'));
  if (name || email || url) return personOf(name, email, url);
  const whole =
    element.children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim() || textIn(element);
  return parsePerson(whole);
}

export function parsePerson(written: string): FeedAuthor | undefined {
  const text = written.replace(/\s+/g, ' ').trim().slice(0, 500);
  const email = MAIL.exec(text.replace(/^mailto:/i, ''))?.[0]?.replace(/^mailto:/i, '');
  if (!email) return personOf(text, '', '');
  const rest = text
    .replace(/mailto:/i, '')
    .replace(email, '')
    .replace(/[()<>[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return personOf(rest.replace(/^["']|["'],?$|[,:-]$/g, '').trim(), email, '');
}

function personOf(name: string, email: string, url: string): FeedAuthor | undefined {
  if (!name && !email && !url) return undefined;
  return { ...(name && { name }), ...(email && { email }), ...(url && { url }) };
}

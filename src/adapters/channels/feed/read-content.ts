import { cleanHtml } from '../mail/clean-html.ts';
import { textOfHtml } from '../text-of-html.ts';
import { markupIn, textIn, type XmlElement } from './parse-xml.ts';

export interface FeedContent {
  text: string;
  html?: string;
}

type Kind = 'text' | 'html' | 'guess';

/** What an element says, as plain text and, when it was markup, as safe HTML with absolute links. */
export function readContent(element: XmlElement | undefined): FeedContent {
  if (!element) return { text: '' };
  const { kind, written } = sourceOf(element);
  const markup = kind === 'html' || (kind === 'guess' && looksLikeHtml(written));
  if (!markup) return { text: foldBlanks(written) };
  const { html } = cleanHtml(written, { url: element.url, remotePictures: true });
  return { text: textOfHtml(written), html };
}

/** One line of plain text: what a title may be. */
export function readTitle(element: XmlElement | undefined): string {
  return readContent(element).text.replace(/\s+/g, ' ').trim();
}

/** RSS never says whether text is markup; Atom says it with `type`, its draft 0.3 with `mode` as well. */
function sourceOf(element: XmlElement): { kind: Kind; written: string } {
  const type = (element.attributes.type ?? '').trim().toLowerCase();
  const mode = (element.attributes.mode ?? '').trim().toLowerCase();
  const atom = element.key.startsWith('atom');
  const hasElements = element.children.some((child) => typeof child !== 'string');
  if (mode === 'base64')
    return { kind: type.includes('html') ? 'html' : 'guess', written: decoded(textIn(element)) };
  if (hasElements) return { kind: 'html', written: markupIn(element) };
  const written = textIn(element);
  if (type === 'html' || type === 'text/html') return { kind: 'html', written };
  if (mode === 'escaped')
    return { kind: type === '' || type.startsWith('text/plain') ? 'guess' : 'html', written };
  if (type === 'xhtml' || type === 'application/xhtml+xml' || type === 'application/xml') {
    return { kind: 'guess', written };
  }
  if (type === 'text' || type === 'text/plain') return { kind: 'text', written };
  if (isEncoded(type, written)) return { kind: 'guess', written: decoded(written) };
  return { kind: atom && type === '' && !looksLikeHtml(written) ? 'text' : 'guess', written };
}

/** Types that are no text are base64 in Atom; a word under a type nobody knows is still a word. */
function isEncoded(type: string, written: string): boolean {
  if (!type.includes('/') || type.startsWith('text/') || /[/+]xml$/.test(type)) return false;
  const compact = written.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 !== 0) return false;
  return type === 'application/octet-stream' || compact.endsWith('=') || compact.length >= 16;
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

const NAMES =
  'a abbr acronym address area article aside audio b big blockquote br button caption center cite code col dd del details dfn dir div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label legend li main mark math menu meter nav noscript object ol optgroup option output p pre progress q s samp script section select small span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time tr tt u ul var video wbr';
const KNOWN = new Set(NAMES.split(' '));

/** Markup when a tag closes or stands alone as tags do, or an entity is left; `the <blink> tag` is plain text. */
export function looksLikeHtml(text: string): boolean {
  if (!/[<&]/.test(text)) return false;
  const tags = [...text.slice(0, 20_000).matchAll(/<(\/?)([a-z][a-z0-9:]*)([^<>]*)>/gi)];
  const known = tags.filter(([, , name]) => KNOWN.has(name!.toLowerCase()));
  const telling = known.some(
    ([, slash, name, rest]) => slash || /^(br|hr|img|p|wbr)$/i.test(name!) || rest!.trim() !== '',
  );
  if (telling) return true;
  return /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i.test(text) && known.length === tags.length;
}

function foldBlanks(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

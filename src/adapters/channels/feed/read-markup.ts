export interface MarkupEvents {
  open: (name: string, attributes: string, selfClosing: boolean) => void;
  close: (name: string) => void;
  text: (raw: string, literal: boolean) => void;
  doctype: (declaration: string) => void;
}

/**
 * Walks XML that may be broken, once from front to back: what is no tag is text, what never ends ends at the
 * end. Linear for any input, which a parser that keeps a stack of open names or backtracks is not.
 */
export function readMarkup(xml: string, events: MarkupEvents): void {
  const search = new Search(xml);
  let at = 0;
  let textFrom = 0;
  const flush = (to: number) => {
    if (to > textFrom) events.text(xml.slice(textFrom, to), false);
  };
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    const next = xml[start + 1] ?? '';
    let end = -1;
    if (xml.startsWith('<![CDATA[', start)) {
      const close = search.find(']]>', start + 9);
      flush(start);
      events.text(xml.slice(start + 9, close < 0 ? xml.length : close), true);
      end = close < 0 ? xml.length : close + 3;
    } else if (xml.startsWith('<!--', start)) {
      const close = search.find('-->', start + 4);
      flush(start);
      end = close < 0 ? start + 4 : close + 3;
    } else if (next === '!' || next === '?') {
      const close = next === '!' ? doctypeEnd(xml, start, search) : search.find('>', start);
      flush(start);
      end = close < 0 ? start + 2 : close + 1;
      if (/^<!doctype/i.test(xml.slice(start, start + 9))) events.doctype(xml.slice(start, end));
    } else if (next === '/' && /[A-Za-z_]/.test(xml[start + 2] ?? '')) {
      const close = search.find('>', start);
      flush(start);
      end = close < 0 ? xml.length : close + 1;
      events.close(xml.slice(start + 2, close < 0 ? xml.length : close).trim());
    } else if (/[A-Za-z_]/.test(next)) {
      const close = tagEnd(xml, start + 1, search);
      if (close > 0) {
        flush(start);
        end = close + 1;
        openTag(xml.slice(start + 1, close), events);
      }
    }
    if (end < 0) {
      at = start + 1;
      continue;
    }
    at = end;
    textFrom = end;
  }
  flush(xml.length);
}

function openTag(inner: string, events: MarkupEvents): void {
  const selfClosing = inner.endsWith('/');
  const body = selfClosing ? inner.slice(0, -1) : inner;
  const space = body.search(/[\s/]/);
  if (space < 0) events.open(body, '', selfClosing);
  else events.open(body.slice(0, space), body.slice(space + 1), selfClosing);
}

/** End of a start tag: `>` outside quotes; when a quote runs into the next tag, simply the first `>`. */
function tagEnd(xml: string, from: number, search: Search): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const char = xml[at]!;
    if (char === '<') break;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if ((char === '"' || char === "'") && /[=\s]/.test(xml[at - 1]!)) quote = char;
  }
  const first = search.find('>', from);
  const nextTag = search.find('<', from);
  return nextTag >= 0 && nextTag < first ? -1 : first;
}

function doctypeEnd(xml: string, start: number, search: Search): number {
  const simple = search.find('>', start);
  const subset = search.find('[', start);
  if (subset < 0 || subset > simple) return simple;
  const close = /\]\s*>/g;
  close.lastIndex = subset;
  const found = search.find(']', subset) < 0 ? null : close.exec(xml);
  return found ? found.index + found[0].length - 1 : simple;
}

/** Remembers what does not occur any more, so that looking for it again costs nothing. */
class Search {
  private readonly xml: string;
  private readonly found = new Map<string, number>();

  constructor(xml: string) {
    this.xml = xml;
  }

  find(what: string, from: number): number {
    const known = this.found.get(what);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = this.xml.indexOf(what, from);
    this.found.set(what, at);
    return at;
  }
}

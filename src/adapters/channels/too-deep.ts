const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tag HTML lets one leave out: a row of them is no nesting. */
const IMPLIED = new Set('p li dt dd tr td th thead tbody tfoot option optgroup colgroup'.split(' '));

/** Nesting no mail program or blog produces; parsers with a stack turn quadratic far beyond it. */
export const MAX_HTML_DEPTH = 1000;

/** Whether markup nests, or leaves elements open, beyond reason. Linear, and without a stack. */
export function isTooDeep(html: string): boolean {
  if (html.length < MAX_HTML_DEPTH * 3) return false;
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, written] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,30})/gi)) {
    const name = written!.toLowerCase();
    if (VOID.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash) {
      if (count === 0) continue;
      open.set(name, count - 1);
      depth--;
    } else if (!IMPLIED.has(name) || count < 100) {
      open.set(name, count + 1);
      if (++depth > MAX_HTML_DEPTH) return true;
    }
  }
  return false;
}

/** Words of markup that is too deep to parse: tags become spaces. */
export function stripTags(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]{0,100000}?<\/\1\s*>/gi, ' ')
    .replace(/<[^<>]{0,10000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

import { isUtf8 } from 'node:buffer';
import { Parser } from 'htmlparser2';
import { MAX_EXPANSION } from './limits.ts';

/** Thrown when entities would expand beyond their limit; caught by parseFeed. */
export class EntityBomb extends Error {}

/** Entities a document declares for itself, expanded; refuses definitions that multiply. */
export function declaredEntities(doctype: string): Map<string, string> {
  const written = new Map<string, string>();
  for (const found of doctype.matchAll(/<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)) {
    written.set(found[1]!, found[2] ?? found[3] ?? '');
  }
  const expanded = new Map<string, string>();
  for (const name of written.keys()) expanded.set(name, expand(name, written, new Map(), 0));
  return expanded;
}

function expand(
  name: string,
  written: Map<string, string>,
  done: Map<string, string>,
  depth: number,
): string {
  const known = done.get(name);
  if (known !== undefined) return known;
  if (depth > 8) throw new EntityBomb();
  const value = written
    .get(name)!
    .replace(/&([\w.:-]+);/g, (whole, inner: string) =>
      written.has(inner) ? expand(inner, written, done, depth + 1) : whole,
    );
  if (value.length > MAX_EXPANSION / 16) throw new EntityBomb();
  done.set(name, value);
  return value;
}

/** Decodes references in text: numeric, HTML's names and the document's own, which share one budget. */
export class EntityText {
  private left = MAX_EXPANSION;
  private readonly declared: Map<string, string>;

  constructor(declared: Map<string, string>) {
    this.declared = declared;
  }

  decode(text: string): string {
    if (!text.includes('&')) return text;
    return joinedBytes(text).replace(
      /&(#x[0-9a-f]{1,8}|#\d{1,8}|[a-z][\w.:-]{0,40});?/gi,
      (whole, name: string) => {
        if (name.startsWith('#')) return character(name) ?? whole;
        const own = this.declared.get(name);
        if (own === undefined) return whole.endsWith(';') ? named(name) : whole;
        this.left -= own.length;
        if (this.left < 0) throw new EntityBomb();
        return own.includes('&')
          ? own.replace(/&(#x[0-9a-f]{1,8}|#\d{1,8});/gi, (each, ref: string) => character(ref) ?? each)
          : own;
      },
    );
  }
}

/** `&#226;&#128;&#166;`: UTF-8 whose bytes were each written as a character. */
function joinedBytes(text: string): string {
  return text.replace(/(?:&#(?:1[2-9]\d|2[0-4]\d);){2,8}/g, (run) => {
    const bytes = Buffer.from(run.match(/\d+/g)!.map(Number));
    return isUtf8(bytes) ? bytes.toString('utf8') : run;
  });
}

/** Windows-1252 positions that many feeds write as if they were Unicode. */
export const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function character(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80];
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

const seen = new Map<string, string>();

function named(name: string): string {
  const known = seen.get(name);
  if (known !== undefined) return known;
  let text = '';
  const parser = new Parser(
    {
      ontext: (part) => {
        text += part;
      },
    },
    { decodeEntities: true },
  );
  parser.write(`&${name};`);
  parser.end();
  if (seen.size < 5000) seen.set(name, text);
  return text;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDate } from '../read-date.ts';
import { textOfHtml } from '../text-of-html.ts';
import { type FeedItem, parseFeed } from './parse-feed.ts';
import { looksLikeHtml } from './read-content.ts';

const folder = '../shared/fixtures/feeds';
const absent = !existsSync(folder);
if (absent) console.log(`skipped: ${folder} is absent`);

function filesIn(path: string, ends: RegExp): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => `${path}/${name}`)
    .sort();
}

function fold(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Expected values hold markup where ours are text: compare the words, and that links and pictures are there. */
function says(expected: string, text: string | undefined, html: string | undefined): boolean {
  const words = fold(looksLikeHtml(expected) ? textOfHtml(expected) : expected);
  const ours = fold(text);
  const links = [...expected.matchAll(/\b(?:href|src)="(https?:[^"]+)"/g)].map((found) =>
    found[1]!.replaceAll('&amp;', '&'),
  );
  const held = (html ?? '').replaceAll('&amp;', '&');
  const linked = links.every((link) => html === undefined || held.includes(link));
  return (
    (words === ours || words === fold(textOfHtml(text ?? '')) || fold(textOfHtml(expected)) === ours) &&
    linked
  );
}

function sameMoment(expected: string, ...found: (Date | undefined)[]): boolean | undefined {
  const moment = readDate(expected, { partial: true });
  return moment ? found.some((each) => each?.getTime() === moment.getTime()) : undefined;
}

function literal(written: string): string {
  return written.replace(/\\(u[\da-f]{4}|x[\da-f]{2}|n|t|.)/gi, (_, code: string) =>
    code === 'n'
      ? '\n'
      : code === 't'
        ? '\t'
        : code.length > 1
          ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
          : code,
  );
}

/** Whether we agree with one `path == value` of feedparser; undefined when it is about something we do not keep. */
function agrees(result: ReturnType<typeof parseFeed>, path: string, expected: string): boolean | undefined {
  const feed = 'feed' in result ? result.feed : undefined;
  const [, entry, field] = /^(?:entries\[(\d+)\]|feed)\W+(.*?)\W*$/.exec(path) ?? [];
  const name = (field ?? '').replace(/\W+/g, '.');
  if (entry === undefined) {
    if (/^title(_detail.value)?$/.test(name)) return says(expected, feed?.title, undefined);
    return undefined;
  }
  const item: Partial<FeedItem> = feed?.items[Number(entry)] ?? {};
  if (/^title(_detail.value)?$/.test(name)) return says(expected, item.title, undefined);
  if (/^(id|guid)$/.test(name)) return expected === item.id;
  if (name === 'link') return expected === item.url;
  if (name === 'author_detail.name') return expected === item.author?.name;
  if (name === 'author_detail.email') return expected === item.author?.email;
  if (name === 'author')
    return [item.author?.name, item.author?.email].some((each) => each && expected.includes(each));
  if (/^(summary|description|content.0.value)$/.test(name)) return says(expected, item.text, item.html);
  if (/^(published|updated|created)$/.test(name))
    return sameMoment(expected, item.publishedAt, item.updatedAt);
  if (/^(published|updated|created|date)_parsed$/.test(name)) {
    const [y, m, d, h, min, s] = expected.split(',').map((part) => Number(part));
    const moment = Date.UTC(y!, m! - 1, d, h, min, s);
    return [item.publishedAt, item.updatedAt].some((each) => each?.getTime() === moment);
  }
  return undefined;
}

function report(name: string, failed: string[], counted: number): number {
  const rate = (counted - failed.length) / counted;
  console.log(`${name}: ${counted - failed.length} of ${counted} (${(rate * 100).toFixed(1)} %)`);
  for (const each of failed) console.log(`  ${each}`);
  return rate;
}

function readBriefly(path: string): { bytes: Buffer; result: ReturnType<typeof parseFeed> } {
  const bytes = readFileSync(path);
  const head = bytes.toString('latin1').replaceAll('\0', '');
  const header = (name: string) => new RegExp(`Header:\\s*${name}:\\s*(.*)`, 'i').exec(head)?.[1]?.trim();
  const url = header('Content-Location');
  const contentType = header('Content-type');
  const started = performance.now();
  const result = parseFeed(bytes, {
    url: url ?? 'http://127.0.0.1:8097/feed.xml',
    ...(contentType && { contentType }),
  });
  expect(performance.now() - started, path).toBeLessThan(5000);
  return { bytes, result };
}

it.skipIf(absent)('agrees with the expectations of feedparser', { timeout: 60_000 }, () => {
  for (const sets of [['wellformed'], ['illformed', 'encoding', 'entities']]) {
    const failed: string[] = [];
    let counted = 0;
    for (const path of sets.flatMap((set) => filesIn(`${folder}/feedparser/${set}`, /\.xml$/))) {
      const { bytes, result } = readBriefly(path);
      const head = bytes.toString('latin1').replaceAll('\0', '');
      const line = /Expect:(.*)/.exec(head)?.[1] ?? '';
      const clauses = [
        ...line.matchAll(
          /((?:entries\[\d+\]|feed)[[.][^=()]*?)\s*==\s*(?:u?'((?:[^'\\]|\\.)*)'|u?"((?:[^"\\]|\\.)*)"|\(([^)]*)\))/g,
        ),
      ];
      const judged: boolean[] = [];
      // Summary and content of one entry are one text here: the fuller of the two.
      const texts: boolean[] = [];
      for (const [, path, single, double, tuple] of clauses) {
        const verdict = agrees(result, path!, tuple ?? literal(single ?? double ?? ''));
        if (verdict === undefined) continue;
        if (/summary|description|content/.test(path!)) texts.push(verdict);
        else judged.push(verdict);
      }
      if (texts.length > 0) judged.push(texts.includes(true));
      if (judged.length === 0) continue;
      counted++;
      if (judged.includes(false))
        failed.push(`${path.slice(folder.length + 1)} ${line.trim().slice(0, 140)}`);
    }
    expect(report(`feedparser ${sets.join(', ')}`, failed, counted)).toBeGreaterThan(0.97);
  }
});

interface Unified {
  title?: string;
  items?: {
    title?: string;
    description?: string;
    content?: string;
    link?: string;
    guid?: string;
    publishedParsed?: string;
    updatedParsed?: string;
    author?: { name?: string; email?: string };
  }[];
}

it.skipIf(absent)('agrees with the unified feeds of gofeed', { timeout: 60_000 }, () => {
  const failed: string[] = [];
  let counted = 0;
  for (const path of filesIn(`${folder}/gofeed/translator`, /(atom|rss).*\.xml$/)) {
    const expected = JSON.parse(readFileSync(path.replace(/\.xml$/, '.json'), 'utf8')) as Unified;
    const { result } = readBriefly(path);
    const feed = 'feed' in result ? result.feed : { items: [] };
    const wrong: string[] = [];
    const check = (what: string, value: string | undefined, ok: (value: string) => boolean | undefined) => {
      if (value && ok(value) === false) wrong.push(what);
    };
    check('title', expected.title, (value) => says(value, feed.title, undefined));
    if ((expected.items?.length ?? 0) !== feed.items.length) wrong.push('count');
    expected.items?.forEach((each, i) => {
      const item: Partial<FeedItem> = feed.items[i] ?? {};
      check('item.title', each.title, (value) => says(value, item.title, undefined));
      check('text', each.content ?? each.description, (value) => says(value, item.text, item.html));
      check('link', each.link, (value) => item.url === value);
      check('guid', each.guid, (value) => item.id === value);
      check('author', each.author?.name, (value) => item.author?.name === value);
      check('email', each.author?.email, (value) => item.author?.email === value);
      check('published', each.publishedParsed, (value) =>
        sameMoment(value, item.publishedAt, item.updatedAt),
      );
      check('updated', each.updatedParsed, (value) => sameMoment(value, item.updatedAt, item.publishedAt));
    });
    counted++;
    if (wrong.length > 0) failed.push(`${path.slice(folder.length + 1)} ${wrong.join(' ')}`);
  }
  expect(report('gofeed translator', failed, counted)).toBeGreaterThan(0.97);
});

it.skipIf(absent)('finds the items of every other feed without throwing', { timeout: 60_000 }, () => {
  const failed: string[] = [];
  let counted = 0;
  for (const path of [
    ...filesIn(`${folder}/feedvalidator`, /\.xml$/),
    ...filesIn(`${folder}/gofeed`, /\.(xml|rss|atom)$/),
  ]) {
    const { bytes, result } = readBriefly(path);
    const text = bytes
      .toString('utf8')
      .replaceAll('\0', '')
      .replace(/<!--[\s\S]*?-->/g, '');
    const expected = text.match(/<(\w+:)?(item|entry)[\s>]/g)?.length ?? 0;
    counted++;
    const found = 'feed' in result ? result.feed.items.length : -1;
    if (expected > 0 && found < 1)
      failed.push(`${path.slice(folder.length + 1)} ${expected} ${JSON.stringify(result).slice(0, 80)}`);
  }
  expect(report('usable items', failed, counted)).toBeGreaterThan(0.97);
});

import { createHash } from 'node:crypto';
import { absoluteUrl, cleanHtml } from '../mail/clean-html.ts';
import { readDate } from '../read-date.ts';
import { textOfHtml } from '../text-of-html.ts';
import type { Feed, FeedAuthor, FeedItem } from './feed-types.ts';
import { MAX_ITEMS } from './limits.ts';

type Json = Record<string, unknown>;

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); wrong types count as absent. */
export function readJsonFeed(value: unknown, feedUrl: string | undefined): Feed | undefined {
  if (!isObject(value) || !(Array.isArray(value.items) || isJsonFeed(value))) return undefined;
  const url = text(value.home_page_url);
  const from = feedUrl ?? text(value.feed_url) ?? url;
  const title = text(value.title);
  const language = text(value.language);
  const author = authorOf(value);
  const items = (Array.isArray(value.items) ? value.items : []).filter(isObject).slice(0, MAX_ITEMS);
  return {
    ...(title && { title }),
    ...(url && { url: absoluteUrl(url, from) }),
    ...(language && { language }),
    items: items.map((item) => readItem(item, from, author)),
  };
}

function isJsonFeed(value: Json): boolean {
  return typeof value.version === 'string' && value.version.includes('jsonfeed.org');
}

function readItem(item: Json, from: string | undefined, feedAuthor: FeedAuthor | undefined): FeedItem {
  const title = text(item.title);
  const url = absoluteUrl(text(item.url) ?? text(item.external_url), from);
  const written = text(item.content_html);
  const html =
    written &&
    cleanHtml(written, { ...(url || from ? { url: url ?? from } : {}), remotePictures: true }).html;
  const body = text(item.content_text) ?? (written && textOfHtml(written)) ?? text(item.summary) ?? '';
  const publishedAt = readDate(item.date_published, { partial: true });
  const updatedAt = readDate(item.date_modified, { partial: true });
  const author = authorOf(item) ?? feedAuthor;
  const language = text(item.language);
  const id = idOf(item.id) ?? url ?? hashOf([title, body]);
  return {
    id,
    ...(title && { title: title.replace(/\s+/g, ' ') }),
    text: body,
    ...(html && { html }),
    ...(url && { url }),
    ...(author && { author }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(language && { language }),
  };
}

/** Ids must be strings, but numbers are common and told to be taken as such. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : text(value);
}

function authorOf(holder: Json): FeedAuthor | undefined {
  const candidates = [...(Array.isArray(holder.authors) ? holder.authors : []), holder.author].filter(
    isObject,
  );
  for (const each of candidates) {
    const name = text(each.name);
    const url = text(each.url);
    if (name || url) return { ...(name && { name }), ...(url && { url }) };
  }
  return undefined;
}

function text(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hashOf(parts: (string | undefined)[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
}

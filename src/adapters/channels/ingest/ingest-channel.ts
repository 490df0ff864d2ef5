import { z } from 'zod';
import type { Batch, Delivered, PushedChannel } from '#listen/ports.ts';
import { opensConversations, replyHook } from '../answering.ts';
import type { HeardItem } from '../heard-item.ts';
import { textOfHtml } from '../text-of-html.ts';
import { itemSchema } from './item-schema.ts';

/** Most items one delivery may carry. */
export const maxItems = 1000;

/**
 * What other programs send, over the API with a key or as a signed webhook: one message, or `{items: […]}`.
 * Each item is judged by itself, so one bad item never stops its neighbours. Codes: `delivery.not-an-object`,
 * `delivery.too-many` {limit}, `item.invalid` {at, problem}, `item.no-id`, `item.no-text`, `item.too-deep`.
 */
export const ingestChannel: PushedChannel = {
  kind: 'ingest',
  channel: 'api',
  way: 'pushed',
  settings: z.strictObject({ opensConversations, replyHook }),
  continuous: true,
  signed: true,

  receive({ body, place }) {
    if (typeof body !== 'object' || body === null)
      return [refused('delivery.not-an-object', {}, place, body)];
    const items = 'items' in body && Array.isArray(body.items) ? body.items : null;
    if (items && items.length > maxItems)
      return [refused('delivery.too-many', { limit: maxItems, count: items.length }, place, null)];
    if (items) return items.map((item, index) => takeItem(item, place && `${place}:${index}`));
    return [takeItem(body, place)];
  },

  async readAgain(original, { place }): Promise<Batch> {
    const batch: Batch = { items: [], deleted: [], unreadable: [], cursor: null };
    for (const each of ingestChannel.receive({ body: parsed(original), place }) as Delivered[]) {
      if ('item' in each) batch.items.push(each.item);
      else batch.unreadable.push({ ...each.unreadable, place });
    }
    return batch;
  },
};

function takeItem(given: unknown, place: string): Delivered {
  if (isDeep(given)) return refused('item.too-deep', {}, place, null);
  const checked = itemSchema.safeParse(given);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refused(
      'item.invalid',
      { at: issue!.path.join('.'), problem: issue!.message.slice(0, 300) },
      place,
      given,
    );
  }
  const { occurredAt, text, html, externalId, ...rest } = checked.data;
  const id = externalId ?? place;
  if (!id) return refused('item.no-id', {}, place, given);
  const words = text?.trim() || (html && textOfHtml(html)) || rest.title?.trim();
  if (!words) return refused('item.no-text', {}, place, given);
  const item: HeardItem = {
    ...rest,
    externalId: id,
    text: words,
    ...(html && { html }),
    ...(occurredAt && { occurredAt: new Date(occurredAt) }),
    stood: { place: place || id, raw: JSON.stringify(given) },
  };
  return { item };
}

function refused(code: string, params: Record<string, unknown>, place: string, original: unknown): Delivered {
  const bytes =
    original === null || original === undefined ? null : Buffer.from(JSON.stringify(original) ?? '');
  return { unreadable: { code, params, place, original: bytes } };
}

function parsed(original: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(original).toString('utf8'));
  } catch {
    return null;
  }
}

/** No message nests so; what walks it later (JSON, jsonb) would run out of stack. A loop, not recursion, for that reason. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 60) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

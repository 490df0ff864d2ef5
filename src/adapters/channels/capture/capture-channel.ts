import { z } from 'zod';
import type { Delivered, PushedChannel } from '#listen/ports.ts';

/** Kinds of encounter; each is a channel by its own name. */
export const encounters = ['counter', 'phone', 'visit', 'letter', 'shop-floor'] as const;

const note = z.object({
  id: z.uuid(),
  encounter: z.enum(encounters),
  text: z.string(),
  occurredAt: z.iso.datetime({ offset: true }).optional(),
  /** How far the phone's clock was off; the moment is right already. */
  clockOffMs: z.number().optional(),
  /** Photos and memos that follow. */
  attachments: z.number().optional(),
  customer: z
    .object({ name: z.string().optional(), phone: z.string().optional(), email: z.string().optional() })
    .optional(),
});

/** What colleagues write down after a customer spoke to them. The note's own id, made on the phone, is its id here. */
export const captureChannel: PushedChannel = {
  kind: 'capture',
  channel: 'counter',
  way: 'pushed',
  settings: z.strictObject({}),
  continuous: true,
  signed: false,

  receive({ body, place }): Delivered[] {
    const checked = note.safeParse(body);
    const original = Buffer.from(JSON.stringify(body) ?? '');
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const params = { at: issue!.path.join('.'), problem: issue!.message.slice(0, 300) };
      return [{ unreadable: { code: 'item.invalid', params, place, original } }];
    }
    const { id, encounter, text, occurredAt, customer, clockOffMs, attachments } = checked.data;
    if (text.trim() === '') return [{ unreadable: { code: 'item.no-text', params: {}, place, original } }];
    return [
      {
        item: {
          id,
          externalId: id.toLowerCase(),
          channel: encounter,
          text,
          ...(occurredAt && { occurredAt: new Date(occurredAt) }),
          ...(customer && Object.values(customer).some((value) => value) && { author: customer }),
          meta: { encounter, ...(clockOffMs && { clockOffMs }), ...(attachments && { attachments }) },
        },
      },
    ];
  },

  async readAgain(original, { place }) {
    let body: unknown = null;
    try {
      body = JSON.parse(Buffer.from(original).toString('utf8'));
    } catch {
      // Stays null, which is refused below with a code.
    }
    const [delivered] = captureChannel.receive({ body, place });
    const batch = { deleted: [], cursor: null };
    if (delivered && 'item' in delivered) return { ...batch, items: [delivered.item], unreadable: [] };
    return { ...batch, items: [], unreadable: delivered ? [delivered.unreadable] : [] };
  },
};

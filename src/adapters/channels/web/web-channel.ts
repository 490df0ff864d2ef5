import { z } from 'zod';
import type { Delivered, PushedChannel } from '#listen/ports.ts';
import { opensConversations } from '../answering.ts';

const origin = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .transform((url) => new URL(url).origin);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const webSettings = z.strictObject({
  /** Sites that may show the form; a message from anywhere else is refused. */
  sites: z.array(origin).min(1).max(50),
  /** When somebody is there, by the organisation's clock; ISO weekdays. */
  hours: z
    .strictObject({ from: clock, to: clock, days: z.array(z.number().int().min(1).max(7)).max(7) })
    .optional(),
  opensConversations,
});

const message = z.object({
  id: z.uuid(),
  text: z.string().max(20_000),
  as: z.enum(['form', 'chat']),
  language: z.enum(['nl', 'en']),
  page: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  /** Who it is, as the site itself has signed it. */
  proven: z
    .object({ externalId: z.string().max(320), email: z.string().optional(), name: z.string().optional() })
    .optional(),
});

/** Messages from a form or chat on an allowed site. The id is made in the browser, so a repeat is one message. */
export const webChannel: PushedChannel = {
  kind: 'web',
  channel: 'form',
  way: 'pushed',
  settings: webSettings,
  continuous: true,
  signed: true,

  receive({ body, place }): Delivered[] {
    const checked = message.safeParse(body);
    const original = Buffer.from(JSON.stringify(body) ?? '');
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const params = { at: issue!.path.join('.'), problem: issue!.message.slice(0, 300) };
      return [{ unreadable: { code: 'item.invalid', params, place, original } }];
    }
    const { id, text, as, language, page, name, email, proven } = checked.data;
    if (text.trim() === '') return [{ unreadable: { code: 'item.no-text', params: {}, place, original } }];
    const author = proven ?? { ...(name && { name }), ...(email && { email }) };
    return [
      {
        item: {
          id,
          externalId: id.toLowerCase(),
          channel: as,
          text,
          language,
          ...(page && { url: page }),
          author,
          meta: { proven: proven !== undefined },
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
    const [delivered] = webChannel.receive({ body, place });
    const batch = { deleted: [], cursor: null };
    if (delivered && 'item' in delivered) return { ...batch, items: [delivered.item], unreadable: [] };
    return { ...batch, items: [], unreadable: delivered ? [delivered.unreadable] : [] };
  },
};

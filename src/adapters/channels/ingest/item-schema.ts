import { z } from 'zod';

const short = (most: number) => z.string().max(most);

export const authorSchema = z.strictObject({
  externalId: short(320).optional().meta({ description: 'Customer number or account id at the source.' }),
  name: short(200).optional(),
  email: short(320).optional(),
  phone: short(50).optional(),
  handle: short(320).optional(),
});

/** One message as the ingest API and signed webhooks take it. */
export const itemSchema = z.strictObject({
  id: z.uuid().optional().meta({ description: 'UUIDv7 made by the sender, to refer to the signal at once.' }),
  externalId: z.string().min(1).max(500).optional().meta({
    description:
      'Id at the source: the same id again is the same message. Needed, but for webhooks, where the delivery id stands in.',
  }),
  text: z
    .string()
    .max(1024 * 1024)
    .optional(),
  title: short(2000).optional(),
  html: z
    .string()
    .max(1024 * 1024)
    .optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .optional()
    .meta({ description: 'BCP 47.' }),
  occurredAt: z.iso.datetime({ offset: true }).optional(),
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional()
    .meta({ description: 'phone, review, chat…; the source’s own unless told.' }),
  author: authorSchema.optional(),
  threadKey: short(500).optional().meta({ description: 'What the messages of one exchange share.' }),
  inReplyTo: z.array(short(500)).max(50).optional(),
  meta: z.record(z.string().max(100), z.unknown()).optional(),
});

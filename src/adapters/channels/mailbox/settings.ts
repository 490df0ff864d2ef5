import { z } from 'zod';
import { opensConversations } from '../answering.ts';

const hostname = z
  .string()
  .trim()
  .max(253)
  .regex(/^[^\s/@:]+$|^[0-9a-f:]+$/i);

export const mailboxSettings = z
  .strictObject({
    host: hostname,
    port: z.number().int().min(1).max(65_535).default(993),
    /** `none` only inside the own network, see ALLOW_PRIVATE_ADDRESSES. */
    security: z.enum(['tls', 'starttls', 'none']).default('tls'),
    user: z.string().trim().min(1).max(320),
    signIn: z.enum(['password', 'oauth2']).default('password'),
    tokenUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    clientId: z.string().trim().min(1).max(500).optional(),
    scope: z.string().trim().max(1000).optional(),
    folders: z.array(z.string().min(1).max(255)).min(1).max(8).default(['INBOX']),
    /** Also what lies there already when it is first switched on; else what comes from then on. */
    takeExisting: z.boolean().default(false),
    /** Where customers write to, when the user name is no address. */
    address: z.email().max(320).optional(),
    /** The server delivers care+anything@ to care@: answers of customers then find their conversation. */
    plus: z.boolean().default(false),
    opensConversations,
  })
  .refine(({ signIn, tokenUrl, clientId }) => signIn === 'password' || (tokenUrl && clientId), {
    path: ['tokenUrl'],
    message: 'tokenUrl and clientId are needed for oauth2',
  });

export type MailboxSettings = z.output<typeof mailboxSettings>;

export const mailboxCredentials = z.union([
  z.strictObject({ password: z.string().min(1).max(1000) }),
  z.strictObject({
    refreshToken: z.string().min(1).max(10_000),
    clientSecret: z.string().max(1000).default(''),
  }),
]);

/** Addresses that customers reach this mailbox under, lower case. */
export const addressesOf = ({ user, address }: Pick<MailboxSettings, 'user' | 'address'>): string[] =>
  [address, user].flatMap((each) => (each?.includes('@') ? each.toLowerCase() : []));

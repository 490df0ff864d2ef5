import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { decisions } from './mandates/mandate.ts';
import { roles } from './permissions.ts';

const instant = z.iso.datetime({ offset: true });
const id = z.uuid();
const named = z.object({ id, name: z.string() });
const tag = 'organisation';

export const mandateView = z.object({
  id,
  decision: z.enum(decisions),
  person: named.nullable(),
  team: named.nullable(),
  role: z.enum(roles).nullable(),
  /** Per case. */
  limitCents: z.number().nullable(),
  /** Per calendar month and person. */
  monthCents: z.number().nullable(),
  themeIds: z.array(id),
  channels: z.array(z.string()),
  validFrom: instant,
  validTo: instant.nullable(),
  grantedBy: named,
  grantedAt: instant,
  withdrawnAt: instant.nullable(),
});

export const listMandates = endpoint({
  method: 'GET',
  path: '/api/mandates',
  summary: 'Who may decide what alone. Those that ended too, when asked.',
  tag,
  access: 'read',
  query: z.object({ ended: z.enum(['yes', 'no']).default('no') }),
  response: z.object({ items: z.array(mandateView), asOf: instant }),
});

export const readMandateEvidence = endpoint({
  method: 'GET',
  path: '/api/mandate-evidence',
  summary: 'What came of each mandate in the last 90 days, and where a wider one is proposed.',
  tag,
  access: 'mandate.grant',
  response: z.object({
    items: z.array(
      z.object({
        mandate: id,
        uses: z.number(),
        cents: z.number(),
        confirmed: z.number(),
        reopened: z.number(),
        monthCents: z.number(),
        proposal: z
          .object({ limitCents: z.number(), asked: z.number(), approved: z.number(), atLeast: z.number() })
          .nullable(),
      }),
    ),
    asOf: instant,
  }),
});

export const grantMandate = endpoint({
  method: 'POST',
  path: '/api/mandates',
  summary: 'Let a person, a team or a role decide something alone.',
  tag,
  access: 'mandate.grant',
  body: z.object({
    decision: z.enum(decisions),
    personId: id.nullable().default(null),
    teamId: id.nullable().default(null),
    role: z.enum(roles).nullable().default(null),
    limitCents: z.number().int().min(0).max(1_000_000_000_00).nullable().default(null),
    monthCents: z.number().int().min(0).max(1_000_000_000_00).nullable().default(null),
    themeIds: z.array(id).max(200).default([]),
    channels: z.array(z.string().max(40)).max(40).default([]),
    validFrom: instant.optional(),
    validTo: instant.nullable().default(null),
  }),
  response: z.object({ id }),
  status: 201,
});

export const withdrawMandate = endpoint({
  method: 'DELETE',
  path: '/api/mandates/:mandate',
  summary: 'Withdraw a mandate; what was decided under it stands.',
  tag,
  access: 'mandate.grant',
  params: z.object({ mandate: id }),
  response: z.null(),
});

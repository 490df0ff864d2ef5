import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { decisions } from '#people/mandates/mandate.ts';

const instant = z.iso.datetime();
const id = z.uuid();
const tag = 'connect';
const themeName = z.object({ id, nameEn: z.string(), nameNl: z.string() });
const named = z.object({ id, name: z.string() });

export const reasonView = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const whoFound = z.object({
  person: named.extend({ jobTitle: z.string(), department: named.nullable() }),
  /** 0–1. */
  score: z.number(),
  reason: reasonView,
  /** What the reason is about: a theme's or a skill's names; null when it is neither. */
  topic: z.object({ nameEn: z.string(), nameNl: z.string() }).nullable(),
  evidence: z.array(
    z.object({
      theme: themeName.nullable(),
      skill: named.nullable(),
      level: z.number(),
      declared: z.number().nullable(),
      endorsers: z.number(),
      deeds: z.number(),
      lastDeedAt: instant.nullable(),
    }),
  ),
  /** May decide what was asked alone; null when nothing was to be decided. */
  may: z.boolean().nullable(),
  mandates: z.array(z.object({ id, decision: z.enum(decisions), limitCents: z.number().nullable() })),
  absent: z.boolean(),
  deputy: named.nullable(),
  open: z.number(),
  capacity: z.number(),
  languages: z.array(z.string()),
});

export const findWho = endpoint({
  method: 'POST',
  path: '/api/who',
  summary: 'Who do I need for this? A question, a whole message or a theme gives ranked people, and why.',
  tag,
  access: 'read',
  body: z.object({
    text: z.string().trim().min(1).max(20_000).optional(),
    themeId: id.optional(),
    language: z.string().max(12).optional(),
    decision: z.enum(decisions).optional(),
    amountCents: z.number().int().min(0).nullable().optional(),
    channel: z.string().max(40).nullable().optional(),
    most: z.number().int().min(1).max(50).default(10),
  }),
  response: z.object({
    themes: z.array(themeName.extend({ confidence: z.number() })),
    people: z.array(whoFound),
    n: z.number(),
    asOf: instant,
  }),
});

export const zones = ['unmet', 'match', 'idle', 'quiet'] as const;
export const flags = ['blind-spot', 'echo-chamber', 'single-point'] as const;
export const advices = ['deliver', 'move', 'learn', 'partner', 'hire'] as const;

const days = z.coerce.number().int().min(1).max(730).default(90);

export const readDemandAndTalent = endpoint({
  method: 'GET',
  path: '/api/demand-and-talent',
  summary: 'Per theme what customers ask against what people can do; one person one voice.',
  tag,
  access: 'read',
  query: z.object({ days }),
  response: z.object({
    matchIndex: z.number().nullable(),
    divergence: z.number().nullable(),
    n: z.number(),
    minimum: z.number(),
    from: instant,
    asOf: instant,
    themes: z.array(
      z.object({
        theme: themeName,
        voices: z.number(),
        demand: z.number(),
        demandLow: z.number(),
        demandHigh: z.number(),
        supply: z.number(),
        people: z.number(),
        gap: z.number().nullable(),
        certain: z.boolean(),
        zone: z.enum(zones).nullable(),
        flags: z.array(z.enum(flags)),
        busFactor: z.number(),
        verbatims: z.array(id),
      }),
    ),
  }),
});

export const readDelivery = endpoint({
  method: 'GET',
  path: '/api/themes/:theme/delivery',
  summary: 'Who can help deliver this theme, what lies near to it, and advice with its arithmetic.',
  tag,
  access: 'read',
  params: z.object({ theme: id }),
  query: z.object({ days }),
  response: z.object({
    theme: themeName,
    voices: z.number(),
    n: z.number(),
    advice: z.enum(advices),
    needed: z.number(),
    present: z.number(),
    short: z.number(),
    byMoving: z.number(),
    byLearning: z.number(),
    hires: z.number(),
    people: z.array(named.extend({ level: z.number(), room: z.number() })),
    learn: z.array(named),
    adjacent: z.array(
      z.object({
        theme: themeName,
        nearness: z.number(),
        people: z.array(named.extend({ level: z.number() })),
      }),
    ),
    asOf: instant,
  }),
});

export const readAssignments = endpoint({
  method: 'GET',
  path: '/api/conversations/:conversation/assignments',
  summary: 'Who had this conversation, who has it, and why.',
  tag,
  access: 'read',
  params: z.object({ conversation: id }),
  response: z.object({
    items: z.array(
      z.object({
        person: named.nullable(),
        team: named.nullable(),
        reason: reasonView,
        /** Null: Heed routed it. */
        by: named.nullable(),
        from: instant,
        to: instant.nullable(),
      }),
    ),
    asOf: instant,
  }),
});

export const listUnowned = endpoint({
  method: 'GET',
  path: '/api/unowned-conversations',
  summary: 'The alarm: conversations nobody could be found for.',
  tag,
  access: 'read',
  response: z.object({ items: z.array(z.object({ conversation: id, since: instant })), asOf: instant }),
});

import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

const instant = z.iso.datetime();
const id = z.uuid();
const tag = 'connect';
const named = z.object({ id, name: z.string() });

const matches = z.object({
  themes: z.array(id).max(100).default([]),
  channels: z.array(z.string().max(40)).max(40).default([]),
  languages: z.array(z.string().max(12)).max(20).default([]),
  kinds: z.array(z.string().max(40)).max(10).default([]),
  sources: z.array(id).max(100).default([]),
  urgency: z.number().int().min(0).max(3).nullable().default(null),
});

const given = z.object({
  name: z.string().trim().min(1).max(120),
  /** Lowest first. */
  place: z.number().int().min(0).max(10_000),
  on: z.boolean().default(true),
  matches,
  personId: id.nullable().default(null),
  teamId: id.nullable().default(null),
});

export const listRules = endpoint({
  method: 'GET',
  path: '/api/routing-rules',
  summary:
    'Who gets which conversations by agreement, in the order they are tried, and how often each was used in 90 days.',
  tag,
  access: 'read',
  response: z.object({
    items: z.array(
      z.object({
        id,
        name: z.string(),
        place: z.number(),
        on: z.boolean(),
        matches,
        person: named.nullable(),
        team: named.nullable(),
        uses: z.number(),
        handedOn: z.number(),
        lastAt: instant.nullable(),
      }),
    ),
    asOf: instant,
  }),
});

export const addRule = endpoint({
  method: 'POST',
  path: '/api/routing-rules',
  summary: 'Agree who gets conversations like this. Never somebody absent or full: then the next way counts.',
  tag,
  access: 'settings.change',
  body: given,
  response: z.object({ id }),
  status: 201,
});

export const changeRule = endpoint({
  method: 'PUT',
  path: '/api/routing-rules/:rule',
  summary: 'Change a rule, switch it on or off, or give it another place.',
  tag,
  access: 'settings.change',
  params: z.object({ rule: id }),
  body: given,
  response: z.object({ id }),
});

export const dropRule = endpoint({
  method: 'DELETE',
  path: '/api/routing-rules/:rule',
  summary: 'Drop a rule; what it gave out stays.',
  tag,
  access: 'settings.change',
  params: z.object({ rule: id }),
  response: z.null(),
});

export const tryRule = endpoint({
  method: 'POST',
  path: '/api/routing-rule-trials',
  summary: 'What a rule would have done to the conversations of the past days. Nothing is changed.',
  tag,
  access: 'settings.change',
  body: given.extend({ id: id.optional(), days: z.number().int().min(1).max(730).default(90) }),
  response: z.object({
    looked: z.number(),
    fitting: z.number(),
    taken: z.number(),
    same: z.number(),
    other: z.number(),
    handedOn: z.number(),
    examples: z.array(id),
    asOf: instant,
  }),
});

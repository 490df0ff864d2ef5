import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

const instant = z.iso.datetime();
export const alertStates = ['open', 'expected', 'taken-up'] as const;
/** Opened again, or what a person made of it. */
export type AlertState = (typeof alertStates)[number];

export const alertView = z.object({
  id: z.uuid(),
  /** `new`: hardly said before; `surge`: said much more than usual. */
  kind: z.enum(['new', 'surge']),
  /** In people's own words. */
  name: z.string(),
  theme: z.object({ id: z.uuid(), nameEn: z.string(), nameNl: z.string() }).nullable(),
  /** Who looks after the theme; null: the owners. */
  steward: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** The reason: so many customers in so many days, where `expected` were usual; `chance` of that in a quiet stream. */
  seen: z.number().int(),
  days: z.number().int(),
  expected: z.number(),
  chance: z.number(),
  foundAt: instant,
  state: z.enum(alertStates),
  settledBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  signals: z.array(z.uuid()),
  examples: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      language: z.string(),
      occurredAt: instant,
      conversation: z.uuid().nullable(),
    }),
  ),
});

export const listAlerts = endpoint({
  method: 'GET',
  path: '/api/alerts',
  summary: 'What is coming up faster than chance explains, with the reason and examples; newest first.',
  tag: 'understand',
  access: 'read',
  query: z.object({
    state: z.enum(['open', 'all']).default('open'),
    /** Only those that are mine to look at: of my themes, and for owners those that nobody looks after. */
    mine: z.enum(['true', 'false']).default('false'),
  }),
  response: z.object({
    items: z.array(alertView),
    /** So many false alarms a month a stream without news may raise. */
    perMonth: z.number(),
    asOf: instant,
  }),
});

export const settleAlert = endpoint({
  method: 'PATCH',
  path: '/api/alerts/:alert',
  summary: 'Say what an alert is: expected, taken up, or open again.',
  tag: 'understand',
  access: 'theme.steward',
  params: z.object({ alert: z.uuid() }),
  body: z.object({ state: z.enum(alertStates) }),
  response: z.null(),
});

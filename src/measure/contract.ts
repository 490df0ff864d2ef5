import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { funnelStages } from './funnel.ts';

export { type FunnelStage, funnelStages } from './funnel.ts';

const instant = z.iso.datetime();
const period = z.object({ days: z.coerce.number().int().min(1).max(3650).default(90) });
const quantile = z.object({
  ms: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const readFunnel = endpoint({
  method: 'GET',
  path: '/api/measures/funnel',
  summary: 'Heard → understood → owned → answered → changed → told. `here` adds up to all that was heard.',
  tag: 'measure',
  access: 'read',
  query: period,
  response: z.object({
    stages: z.array(
      z.object({ stage: z.enum(funnelStages), reached: z.number().int(), here: z.number().int() }),
    ),
    n: z.number().int(),
    /** Events not counted yet, after a large import or a rebuild; until it is nought every figure still grows. */
    behind: z.number().int(),
    from: instant,
    asOf: instant,
  }),
});

export const timeNames = [
  'first-reply',
  'useful-reply',
  'mandated-owner',
  'solved',
  'confirmed',
  'told',
] as const;

export const readTimes = endpoint({
  method: 'GET',
  path: '/api/measures/times',
  summary: 'Median and 90th percentile with the still-open counted (Kaplan–Meier), 95 % intervals and n.',
  tag: 'measure',
  access: 'read',
  query: period,
  response: z.object({
    times: z.array(
      z.object({
        name: z.enum(timeNames),
        n: z.number().int(),
        open: z.number().int(),
        median: quantile,
        p90: quantile,
      }),
    ),
    from: instant,
    asOf: instant,
  }),
});

export const readSilos = endpoint({
  method: 'GET',
  path: '/api/measures/silos',
  summary:
    'Asks between departments: how many, how long they wait, and whether people ask across (E–I index).',
  tag: 'measure',
  access: 'read',
  query: period,
  response: z.object({
    departments: z.array(z.object({ id: z.uuid(), name: z.string(), people: z.number().int() })),
    crossings: z.array(
      z.object({
        from: z.object({ id: z.uuid(), name: z.string() }),
        to: z.object({ id: z.uuid(), name: z.string() }),
        n: z.number().int(),
        open: z.number().int(),
        declined: z.number().int(),
        median: quantile,
        /** All waiting of this crossing together, open ones until now: what it cost. */
        waitedMs: z.number(),
      }),
    ),
    n: z.number().int(),
    ei: z.number().nullable(),
    /** The index if everybody asked anybody alike, from the sizes of the departments. */
    expectedEi: z.number().nullable(),
    from: instant,
    asOf: instant,
  }),
});

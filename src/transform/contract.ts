import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { dimensions } from './journey.ts';

export { type Dimension, dimensions, journeyStages } from './journey.ts';

const instant = z.iso.datetime();
const criterion = z.object({
  code: z.string(),
  dimension: z.enum(dimensions),
  stage: z.number().int(),
  has: z.number(),
  needs: z.number(),
  /** For a share: of how many, and of how many at least. */
  of: z.object({ n: z.number(), least: z.number() }).nullable(),
  met: z.boolean(),
});

export const readJourney = endpoint({
  method: 'GET',
  path: '/api/journey',
  summary:
    'Where the organisation stands: five stages by five dimensions, from evidence of the last half year; the lowest counts.',
  tag: 'transform',
  access: 'read',
  response: z.object({
    /** 1 traditional … 5 engaged. */
    stage: z.number().int(),
    dimensions: z.array(z.object({ dimension: z.enum(dimensions), stage: z.number().int() })),
    criteria: z.array(criterion),
    blocker: criterion.nullable(),
    /** The stage at the end of each of the last six quarters, oldest first, counted the same way. */
    trend: z.array(z.object({ at: instant, stage: z.number().int(), dimensions: z.array(z.number().int()) })),
    journal: z.array(
      z.object({ at: instant, type: z.string(), subject: z.uuid(), title: z.string().nullable() }),
    ),
    /** Evidence counts for this many days. */
    windowDays: z.number().int(),
    asOf: instant,
  }),
});

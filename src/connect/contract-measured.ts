import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

const weights = z.record(z.string(), z.number());

export const readMeasured = endpoint({
  method: 'GET',
  path: '/api/measured-of-people',
  summary:
    'For a works council: what is measured of people, with the numbers the program uses, and what never is.',
  tag: 'connect',
  access: 'signed-in',
  response: z.object({
    counted: z.array(z.object({ kind: z.string(), weight: z.number(), halfLifeDays: z.number() })),
    lessonHalfLifeDays: z.number(),
    whoWeights: weights,
    routeWeights: weights,
    minimumVoices: z.number(),
    never: z.array(z.string()),
    may: z.array(z.string()),
    /** How much there is now: pieces of each kind in the whole organisation, and of how many people. */
    kept: z.array(z.object({ kind: z.string(), pieces: z.number() })),
    n: z.number(),
    asOf: z.iso.datetime(),
  }),
});

import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

/** Right `right` times out of `n` that a person judged. */
const judged = { n: z.number().int(), right: z.number().int() };
export const accuracyFields = ['kind', 'sentiment', 'urgency', 'language', 'theme'] as const;

export const fieldAccuracy = z.object({
  field: z.enum(accuracyFields),
  ...judged,
  /** 95 % interval of the share that is right (Wilson), were what people judged a fair draw; it is not quite. */
  low: z.number(),
  high: z.number(),
  /** Judged by saying that it was right; the others were put right. */
  confirmed: z.number().int(),
  byValue: z.array(z.object({ value: z.string(), ...judged })),
  byLanguage: z.array(z.object({ language: z.string(), ...judged })),
  bySource: z.array(z.object({ id: z.uuid(), name: z.string(), ...judged })),
  /** What was mostly taken for what. */
  mistakes: z.array(z.object({ was: z.string(), becomes: z.string(), n: z.number().int() })),
});

export const readAccuracy = endpoint({
  method: 'GET',
  path: '/api/readings/accuracy',
  summary:
    'How often Heed was right before a person judged: only readings that somebody confirmed or corrected count.',
  tag: 'understand',
  access: 'read',
  query: z.object({ days: z.coerce.number().int().min(1).max(3650).default(90) }),
  response: z.object({
    fields: z.array(fieldAccuracy),
    /** Messages of which a person judged anything, of all that were read in the period. */
    judged: z.number().int(),
    base: z.number().int(),
    /** Names of the themes that stand as values. */
    themes: z.array(z.object({ id: z.uuid(), nameEn: z.string(), nameNl: z.string() })),
    from: z.iso.datetime(),
    asOf: z.iso.datetime(),
  }),
});

export const confirmReading = endpoint({
  method: 'POST',
  path: '/api/signals/:signal/confirmation',
  summary: 'A person says that the reading is right as it stands, its theme included.',
  tag: 'understand',
  access: 'conversation.work',
  params: z.object({ signal: z.uuid() }),
  response: z.object({ corrections: z.array(z.uuid()) }),
  status: 201,
});

import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { kinds, sentiments, signalView } from './contract.ts';

const instant = z.iso.datetime();
/** What a saved search asks for: as the search itself, without a page. */
export const searchFilter = z.object({
  words: z.string().trim().max(300).optional(),
  kind: z.enum(kinds).optional(),
  sentiment: z.enum(sentiments).optional(),
  language: z.string().max(8).optional(),
  theme: z.uuid().optional(),
  source: z.uuid().optional(),
});

export const listSearches = endpoint({
  method: 'GET',
  path: '/api/searches',
  summary: 'My saved searches and those that were shared, by name.',
  tag: 'understand',
  access: 'read',
  response: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        filter: searchFilter,
        shared: z.boolean(),
        mine: z.boolean(),
      }),
    ),
  }),
});

export const saveSearch = endpoint({
  method: 'POST',
  path: '/api/searches',
  summary: 'Keep a search under a name, for me or for everybody.',
  tag: 'understand',
  access: 'read',
  body: z.object({
    name: z.string().trim().min(1).max(80),
    filter: searchFilter,
    shared: z.boolean().default(false),
  }),
  response: z.object({ id: z.uuid() }),
  status: 201,
});

export const forgetSearch = endpoint({
  method: 'DELETE',
  path: '/api/searches/:search',
  summary: 'Forget a saved search of mine.',
  tag: 'understand',
  access: 'read',
  params: z.object({ search: z.uuid() }),
  response: z.null(),
});

export const listSimilar = endpoint({
  method: 'GET',
  path: '/api/signals/:signal/similar',
  summary: 'Messages that say the same or nearly so, the most alike first.',
  tag: 'understand',
  access: 'read',
  params: z.object({ signal: z.uuid() }),
  response: z.object({
    items: z.array(
      z.object({
        signal: signalView,
        /** 0 to 1: the share of telling words that both hold. */
        like: z.number(),
        /** Nearly the same words, so probably said twice. */
        duplicate: z.boolean(),
      }),
    ),
    asOf: instant,
  }),
});

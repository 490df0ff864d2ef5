import type { EndpointInput } from '#kit/endpoint.ts';
import type { listConversations } from '#respond/contract.ts';

/** What narrows a view, as it stands in the address and in a saved view. */
export const narrowing = ['kind', 'urgency', 'theme', 'source', 'channel', 'person', 'language'] as const;

export interface Search {
  view?: string;
  order?: string;
  q?: string;
  kind?: string[];
  urgency?: string[];
  channel?: string[];
  theme?: string;
  source?: string;
  person?: string;
  language?: string;
}

/** The address as the server is asked; words without a view are looked for everywhere. */
export const asked = (search: Search): NonNullable<EndpointInput<typeof listConversations>['query']> => {
  const { view = search.q ? 'all' : 'open', urgency, ...rest } = search;
  return { ...rest, view, urgency: urgency?.map(Number) } as never;
};

/** How many of a view's ways of narrowing are used. */
export const narrowed = (search: Search): number => narrowing.filter((name) => search[name]).length;

/** Everything of the address that a saved view holds; what is empty is left out. */
export const kept = (search: Search): Record<string, unknown> =>
  Object.fromEntries(
    (['view', 'order', 'q', ...narrowing] as const).flatMap((name) =>
      search[name] === undefined ? [] : [[name, search[name]]],
    ),
  );

/** The same filter, whatever order its names stand in. */
export const same = (one: Record<string, unknown>, other: Record<string, unknown>): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

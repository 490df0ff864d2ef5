import { useInfiniteQuery } from '@tanstack/react-query';
import type { EndpointInput } from '#kit/endpoint.ts';
import { listSignals } from '#understand/contract.ts';
import { call, keyOf } from '../app/api.ts';

type Query = NonNullable<EndpointInput<typeof listSignals>['query']>;

/** Signals page by page; `more` is there while there are more. */
export const useSignals = (query: Query) => {
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(listSignals, { query }), 'pages'],
    queryFn: ({ pageParam, signal }) => call(listSignals, { query: { ...query, before: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { follows: ['signal.read', 'signal.themed', 'reading.corrected', 'reading.restored'] },
  });
  return {
    ...pages,
    signals: pages.data?.pages.flatMap((page) => page.items) ?? [],
    meant: pages.data?.pages[0]?.meant ?? [],
    more: pages.hasNextPage
      ? { busy: pages.isFetchingNextPage, load: () => void pages.fetchNextPage() }
      : undefined,
  };
};

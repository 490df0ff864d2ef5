import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { EndpointInput, EndpointOutput } from '#kit/endpoint.ts';
import { countConversations, listConversations } from '#respond/contract.ts';
import { call, useRead } from '../app/api.ts';
import type { Problem } from '../app/problem.ts';
import type { Row } from './shapes.ts';

type Query = NonNullable<EndpointInput<typeof listConversations>['query']>;
type Page = EndpointOutput<typeof listConversations>;

const follows = ['conversation', 'reply', 'promise', 'signal.read'];

/** The pages of one view, read on as somebody scrolls; asked again when something in it changes. */
export const useInbox = (query: Query) => {
  const found = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], string | undefined>({
    queryKey: ['inbox', query],
    queryFn: ({ pageParam, signal }) =>
      call(listConversations, { query: { ...query, after: pageParam } }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (former) => former,
    maxPages: 250,
    meta: { follows },
  });
  const seen = new Set<string>();
  // A row that moved up while the next page was read stands on both: it is shown once.
  const rows = (found.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return { ...found, rows };
};

export const useCounts = () => useRead(countConversations, {}, { follows, keep: true }).data;

/** Changes a row wherever it is shown, before the server has answered; the next reading puts it right. */
export const useRowChange = () => {
  const client = useQueryClient();
  return (id: string, change: Partial<Row>): void => {
    client.setQueriesData<InfiniteData<Page>>(
      { queryKey: ['inbox'] },
      (old) =>
        old && {
          ...old,
          pages: old.pages.map((page) => ({
            ...page,
            items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
          })),
        },
    );
  };
};

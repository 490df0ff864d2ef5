import {
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { AnyEndpoint, EndpointInput, EndpointOutput } from '#kit/endpoint.ts';
import { Problem, type Said } from './problem.ts';

/** Asks the server. Same origin, session cookie. Throws a `Problem` for anything but success. */
export const call = async <E extends AnyEndpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  signal?: AbortSignal,
): Promise<EndpointOutput<E>> => {
  const hasBody = input.body !== undefined;
  let answer: Response;
  try {
    answer = await fetch(address(endpoint, input), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(hasBody && { 'content-type': 'application/json' }) },
      body: hasBody ? JSON.stringify(input.body) : undefined,
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem({ status: 0, code: 'out-of-reach' });
  }
  if (!answer.ok) throw await problemIn(answer);
  const body = await answer.text();
  return (body === '' ? null : JSON.parse(body)) as EndpointOutput<E>;
};

/** The path with its params and query filled in; a list in the query repeats its name. */
export const address = <E extends AnyEndpoint>(endpoint: E, input: EndpointInput<E>): string => {
  const params = (input.params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
  return query.size > 0 ? `${path}?${query}` : path;
};

const problemIn = async (answer: Response): Promise<Problem> => {
  const said = (await answer.json().catch(() => ({}))) as Partial<Said>;
  return new Problem({ ...said, status: answer.status, code: said.code ?? `status-${answer.status}` });
};

export const keyOf = <E extends AnyEndpoint>(endpoint: E, input?: EndpointInput<E>): QueryKey =>
  input === undefined ? [endpoint.path, endpoint.method] : [endpoint.path, endpoint.method, input];

/** `onSignedOut`: the server knows the session no more; it ran out, or ended elsewhere. */
export const makeQueryClient = (onSignedOut: () => void): QueryClient => {
  const onError = (problem: Error): void => {
    if (problem instanceof Problem && problem.code === 'session.needed') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        // What the server refused it will refuse again; only a lost line is worth another try.
        retry: (failures, problem) => problem instanceof Problem && problem.mayPass && failures < 2,
        refetchOnWindowFocus: 'always',
      },
      mutations: { retry: false },
    },
  });
};

export interface ReadOptions {
  /** Events this answer depends on: `conversation` for all of a noun, `reply.sent`, `conversation:ID` for one. */
  follows?: readonly string[];
  /** False: do not ask yet. */
  when?: boolean;
  /** Keep showing the former answer while another page or filter loads. */
  keep?: boolean;
  /** Ask again after so long, while the window is looked at: for what no event tells, like who else is here. */
  everyMs?: number;
}

/** An answer of the server, shared and kept. GET endpoints only. */
export const useRead = <E extends AnyEndpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  { follows = [], when = true, keep = false, everyMs }: ReadOptions = {},
): UseQueryResult<EndpointOutput<E>, Problem> =>
  useQuery<EndpointOutput<E>, Problem>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, signal),
    enabled: when,
    refetchInterval: everyMs,
    meta: { follows },
    placeholderData: keep ? (former: unknown) => former as never : undefined,
  });

/** Puts a change into what is cached of an endpoint, before the server has answered. */
export type Put = <R extends AnyEndpoint>(
  endpoint: R,
  change: (old: EndpointOutput<R>) => EndpointOutput<R>,
  input?: EndpointInput<R>,
) => void;

export interface ChangeOptions<E extends AnyEndpoint> {
  /** Endpoints whose answers are asked again afterwards, with every input they were asked with. */
  invalidates?: readonly AnyEndpoint[];
  /** Shows the change at once; taken back by itself when the server says no. */
  optimistic?: (put: Put, input: EndpointInput<E>) => void;
  onDone?: (output: EndpointOutput<E>, input: EndpointInput<E>) => void;
  onProblem?: (problem: Problem, input: EndpointInput<E>) => void;
}

type Kept = [QueryKey, unknown][];

/** Changes something on the server: `mutate(input)`, or `await mutateAsync(input)`. */
export const useChange = <E extends AnyEndpoint>(
  endpoint: E,
  { invalidates = [], optimistic, onDone, onProblem }: ChangeOptions<E> = {},
): UseMutationResult<EndpointOutput<E>, Problem, EndpointInput<E>, Kept> => {
  const client = useQueryClient();
  return useMutation<EndpointOutput<E>, Problem, EndpointInput<E>, Kept>({
    mutationFn: (input) => call(endpoint, input),
    onMutate: async (input) => {
      const kept: Kept = [];
      const touched: [QueryKey, (old: never) => unknown][] = [];
      optimistic?.((read, change, of) => {
        touched.push([keyOf(read, of), change as (old: never) => unknown]);
      }, input);
      for (const [key, change] of touched) {
        await client.cancelQueries({ queryKey: key });
        for (const [exact, old] of client.getQueriesData({ queryKey: key })) {
          if (old === undefined) continue;
          kept.push([exact, old]);
          client.setQueryData(exact, change(old as never));
        }
      }
      return kept;
    },
    onError: (problem, input, kept) => {
      for (const [key, old] of [...(kept ?? [])].reverse()) client.setQueryData(key, old);
      onProblem?.(problem, input);
    },
    onSuccess: (output, input) => onDone?.(output, input),
    onSettled: () =>
      Promise.all(invalidates.map((read) => client.invalidateQueries({ queryKey: keyOf(read) }))),
  });
};

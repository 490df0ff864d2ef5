import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { readSession } from '#people/contract.ts';
import { call, keyOf } from './api.ts';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { Problem } from './problem.ts';

export const root = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: NotFound });

/** Everything for people of the organisation; without a session one signs in first and comes back here. */
export const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.client.ensureQueryData({
        queryKey: keyOf(readSession, {}),
        queryFn: ({ signal }) => call(readSession, {}, signal),
        staleTime: 5 * 60_000,
      });
      return { session };
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401)
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
      throw problem;
    }
  },
});

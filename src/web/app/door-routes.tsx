import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-routes.tsx';
import { given, text } from './search.ts';

const token = (search: Record<string, unknown>) => given({ token: text(search.token) });
export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => given({ to: text(search.to) }),
  component: lazyRouteComponent(() => import('../people/sign-in-screen.tsx'), 'SignInScreen'),
});
export const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: token,
  component: lazyRouteComponent(() => import('../people/set-up-screen.tsx'), 'SetUpScreen'),
});
export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: token,
  component: lazyRouteComponent(() => import('../people/invitation-screen.tsx'), 'InvitationScreen'),
});

import type { Module } from '#http/module.ts';
import { sessionRoutes } from './http.ts';
import { organisationRoutes } from './http-organisation.ts';
import { scimRoutes } from './http-scim.ts';
import type { Duty } from './organisation/leave.ts';
import type { SignIn } from './ports.ts';

export const peopleModule = (
  signIn: SignIn,
  publicUrl: () => string,
  duties: readonly Duty[] = [],
): Module => ({
  name: 'people',
  routes: [...sessionRoutes(signIn, publicUrl), ...organisationRoutes(duties), ...scimRoutes(duties)],
  followers: [],
  jobs: [],
});

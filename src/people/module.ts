import type { Module } from '#http/module.ts';
import { sessionRoutes } from './http.ts';
import type { SignIn } from './ports.ts';

export const peopleModule = (signIn: SignIn, publicUrl: () => string): Module => ({
  name: 'people',
  routes: [...sessionRoutes(signIn, publicUrl)],
  followers: [],
  jobs: [],
});

import type { Module } from '#http/module.ts';
import { measureRoutes } from './http.ts';
import { rollUp } from './roll-up.ts';

export const measureModule = (): Module => ({
  name: 'measure',
  routes: measureRoutes,
  followers: [rollUp],
  jobs: [],
});

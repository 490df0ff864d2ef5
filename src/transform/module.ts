import type { Module } from '#http/module.ts';
import { transformRoutes } from './http.ts';

export const transformModule = (): Module => ({
  name: 'transform',
  routes: transformRoutes,
  followers: [],
  jobs: [],
});

import type { Module } from '#http/module.ts';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { Job } from '#kit/jobs.ts';
import { improveRoutes } from './http.ts';
import { type TellingWork, tellInBatches } from './tell-askers.ts';

export const improveModule = (needs: { db: Tx; clock: Clock }): Module => {
  const tell: Job<TellingWork> = {
    name: 'improve.tell',
    retryLimit: 20,
    limit: 900,
    async work(work) {
      await tellInBatches(needs.db, work, () => needs.clock.now());
    },
  };
  return { name: 'improve', routes: improveRoutes, followers: [], jobs: [tell] };
};

import type { Module } from '#http/module.ts';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { understandRoutes } from './http.ts';
import { lookForThemes } from './look-for-themes.ts';
import { readSignals } from './read-signals.ts';
import type { ThemeMatcher } from './theme-matcher.ts';

export const understandModule = (needs: {
  db: Tx;
  jobs: JobQueue;
  clock: Clock;
  matcher: ThemeMatcher;
}): Module => ({
  name: 'understand',
  routes: understandRoutes,
  followers: [readSignals(needs.matcher, needs.jobs, needs.clock)],
  jobs: [
    {
      name: 'understand.find-themes',
      retryLimit: 3,
      limit: 600,
      async work() {
        await lookForThemes(needs.db, needs.matcher, needs.clock.now());
      },
    },
  ],
});

import type { Module } from '#http/module.ts';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { understandRoutes } from './http.ts';
import { findThemesJob } from './look-when-worth-it.ts';
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
  jobs: [findThemesJob({ db: needs.db, matcher: needs.matcher, now: () => needs.clock.now() })],
});

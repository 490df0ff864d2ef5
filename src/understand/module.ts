import type { Module } from '#http/module.ts';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import type { Seal } from '#kit/seal.ts';
import { watchStreamJob } from './alerts/watch-stream.ts';
import { understandRoutes } from './http.ts';
import { accuracyRoutes } from './http-accuracy.ts';
import { alertRoutes } from './http-alerts.ts';
import { mindRoutes } from './http-minds.ts';
import { searchRoutes } from './http-searches.ts';
import { themeChangeRoutes } from './http-theme-changes.ts';
import { keepLessons } from './keep-lessons.ts';
import { findThemesJob } from './look-when-worth-it.ts';
import { makeBreaker } from './minds/breaker.ts';
import type { ReachMind } from './minds/mind.ts';
import type { Thinking } from './ports.ts';
import { readSignals } from './read-signals.ts';
import { countWordsJobs } from './search/count-words.ts';
import type { ThemeMatcher } from './theme-matcher.ts';

export const understandModule = (needs: {
  db: Tx;
  jobs: JobQueue;
  clock: Clock;
  thinking: Thinking;
  matcher: ThemeMatcher;
  seal: Seal;
  reachMind: ReachMind;
}): Module => ({
  name: 'understand',
  routes: [
    ...understandRoutes,
    ...alertRoutes,
    ...accuracyRoutes,
    ...searchRoutes,
    ...themeChangeRoutes(needs.thinking),
    ...mindRoutes({ db: needs.db, seal: needs.seal, reach: needs.reachMind, breaker: makeBreaker() }),
  ],
  followers: [readSignals({ ...needs, lessons: keepLessons(needs.thinking) }, needs.jobs, needs.clock)],
  jobs: [
    findThemesJob({ ...needs, now: () => needs.clock.now() }),
    watchStreamJob({ ...needs, now: () => needs.clock.now() }),
    ...countWordsJobs(needs.db),
  ],
});

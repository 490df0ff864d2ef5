import type { Module } from '#http/module.ts';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { findLikely } from './customers/find-likely.ts';
import { listenEvents } from './events.ts';
import { holdSources } from './hold-sources.ts';
import { listenRoutes } from './http.ts';
import { listenJobs } from './jobs.ts';
import type { ListenPorts } from './ports.ts';

export const listenModule = (needs: {
  db: Tx;
  jobs: JobQueue;
  clock: Clock;
  ports: ListenPorts;
}): Module => ({
  name: 'listen',
  routes: listenRoutes(needs.db, needs.ports),
  followers: [findLikely],
  jobs: listenJobs(needs),
  keepers: [
    {
      wakesOn: [listenEvents.sourceSwitchedOn, listenEvents.sourceSwitchedOff, listenEvents.sourceChanged],
      start: (log) => holdSources(needs, log),
    },
  ],
});

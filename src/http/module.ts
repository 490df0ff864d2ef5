import type { Job } from '#kit/jobs.ts';
import type { Follower } from '#ledger/index.ts';
import type { Route } from './route.ts';

/** What a step brings to the running program; only `compose.ts` reads it. */
export interface Module {
  name: string;
  routes: readonly Route[];
  followers: readonly Follower[];
  // biome-ignore lint/suspicious/noExplicitAny: each job knows its own work.
  jobs: readonly Job<any>[];
}

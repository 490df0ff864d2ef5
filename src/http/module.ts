import type { Job } from '#kit/jobs.ts';
import type { Log } from '#kit/log.ts';
import type { Follower } from '#ledger/index.ts';
import type { Route } from './route.ts';

/** What a step brings to the running program; only `compose.ts` reads it. */
export interface Module {
  name: string;
  routes: readonly Route[];
  followers: readonly Follower[];
  // biome-ignore lint/suspicious/noExplicitAny: each job knows its own work.
  jobs: readonly Job<any>[];
  /** What runs as long as the server does; one process of an installation has it. */
  keepers?: readonly Keeper[];
}

/** Keeps something going: lines to mailboxes. */
export interface Keeper {
  /** Types of events that may change what is to be kept going. */
  wakesOn: readonly string[];
  start(log: Log): { wake(): void; stop(): Promise<void> };
}

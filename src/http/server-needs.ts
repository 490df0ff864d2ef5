import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import type { Log } from '#kit/log.ts';
import type { SignIn } from '#people/ports.ts';
import type { Route } from './route.ts';

export interface ServerNeeds {
  db: Tx;
  jobs: JobQueue;
  signIn: SignIn;
  clock: Clock;
  log: Log;
  routes: readonly Route[];
  /** Is everything that a request needs there? */
  ready(): Promise<{ ready: boolean; checks: Record<string, boolean | number | string> }>;
  /** Folder of the built screens; null serves the API alone. */
  screens: string | null;
}

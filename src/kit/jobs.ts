import type { Tx } from '#kit/database.ts';

/**
 * Work that reaches outside the database (send a mail, fetch a feed). It is put in with the change that caused it,
 * in the same transaction, and done at least once with retries; `work` must therefore be safe to repeat.
 */
export interface Job<Work extends object = object> {
  /** `step.what-it-does`; also the queue's name. */
  name: string;
  /** Tries after the first, with growing waits of `retryDelay` seconds. 8 and 15 unless told. */
  retryLimit?: number;
  retryDelay?: number;
  /** Seconds one try may take. */
  limit?: number;
  /** A five-field cron line, for what recurs. */
  cron?: string;
  work(work: Work, context: { tries: number; last: boolean; signal: AbortSignal }): Promise<void>;
}

export interface JobQueue {
  /** `key`: at most one waiting job of this name has it. `after`: not before then. */
  put<Work extends object>(
    tx: Tx,
    name: string,
    work: Work,
    options?: { key?: string; after?: Date },
  ): Promise<void>;
}

import { type Transferable, Worker } from 'node:worker_threads';

/** The thread ended before it answered: by itself (out of memory, a bug) or because it was told to. */
export class ThreadEnded extends Error {}

export interface Thread {
  /** Grows each time the thread had to be started. */
  readonly life: number;
  /** Asks `deed` of the thread, starting it when it is not there. An aborted `signal` ends the thread. */
  ask<T>(
    deed: string,
    about: readonly unknown[],
    options?: { transfer?: Transferable[]; signal?: AbortSignal | undefined },
  ): Promise<T>;
  stop(): Promise<void>;
}

export interface Question {
  number: number;
  deed: string;
  about: readonly unknown[];
}
export type Answer = { number: number } & ({ answer: unknown } | { failed: unknown });

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** A worker thread that starts when first asked and again after it ended. `mostMb`: what its objects may take. */
export function openThread(entry: URL, { mostMb }: { mostMb: number }): Thread {
  let worker: Worker | null = null;
  let life = 0;
  let number = 0;
  let stopped = false;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    if (stopped) throw new ThreadEnded('thinking was stopped');
    life += 1;
    // No secret of the environment is needed there; flags of this process (a test runner's) do not fit there.
    const started = new Worker(entry, {
      env: {},
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: mostMb },
    });
    started.on('message', (answer: Answer) => settle(answer));
    started.on('error', (error) => gone(started, error));
    started.on('exit', () => gone(started, new ThreadEnded('the thread ended')));
    return started;
  }

  function settle(answer: Answer): void {
    const asked = waiting.get(answer.number);
    if (!asked) return;
    waiting.delete(answer.number);
    // With nothing to wait for the thread keeps no process alive.
    if (waiting.size === 0) worker?.unref();
    if ('failed' in answer) asked.reject(answer.failed);
    else asked.resolve(answer.answer);
  }

  function gone(which: Worker, error: unknown): void {
    if (worker !== which) return;
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(error);
  }

  function end(): Promise<unknown> {
    const ending = worker;
    if (!ending) return Promise.resolve();
    gone(ending, new ThreadEnded('the thread was ended'));
    return ending.terminate();
  }

  return {
    get life() {
      return worker ? life : life + 1;
    },
    ask<T>(
      deed: string,
      about: readonly unknown[],
      { transfer, signal }: { transfer?: Transferable[]; signal?: AbortSignal | undefined } = {},
    ): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        signal?.throwIfAborted();
        worker ??= start();
        const mine = ++number;
        const abort = () => void end();
        signal?.addEventListener('abort', abort, { once: true });
        const done = () => signal?.removeEventListener('abort', abort);
        waiting.set(mine, {
          resolve: (answer) => {
            done();
            resolve(answer as T);
          },
          reject: (error) => {
            done();
            reject(signal?.aborted ? signal.reason : error);
          },
        });
        worker.ref();
        worker.postMessage({ number: mine, deed, about } satisfies Question, transfer ?? []);
      });
    },
    async stop() {
      stopped = true;
      await end();
    },
  };
}

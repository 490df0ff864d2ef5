import { setImmediate as breathe } from 'node:timers/promises';

const sliceMs = 8;

/** Runs long work in slices, so that others in this thread have their turn meanwhile. */
export async function inSteps<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began > sliceMs) {
      await breathe();
      signal?.throwIfAborted();
      began = performance.now();
    }
  }
}

import { loadavg } from 'node:os';

export interface Timing {
  n: number;
  p50: number;
  p95: number;
}

/** Milliseconds at a share of the sorted times. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95) };
}

/** Does it `n` times one after the other, after some unmeasured ones. */
export async function timeEach(
  n: number,
  deed: (turn: number) => Promise<unknown>,
  warm = 10,
): Promise<Timing> {
  for (let turn = 0; turn < warm; turn++) await deed(turn);
  const times: number[] = [];
  for (let turn = 0; turn < n; turn++) {
    const began = performance.now();
    await deed(turn);
    times.push(performance.now() - began);
  }
  return timingOf(times);
}

/** So many callers, each with one thing at a time, until all are done or the time is up. */
export async function callers<T>(
  count: number,
  things: readonly T[],
  deed: (thing: T) => Promise<unknown>,
  mostSeconds = 20,
): Promise<Timing & { perSecond: number }> {
  let next = 0;
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (next < things.length && performance.now() - began < mostSeconds * 1000) {
        const thing = things[next++]!;
        const start = performance.now();
        await deed(thing);
        times.push(performance.now() - start);
      }
    }),
  );
  return { ...timingOf(times), perSecond: times.length / ((performance.now() - began) / 1000) };
}

export const load = () => Number(loadavg()[0]!.toFixed(1));

import { setTimeout as wait } from 'node:timers/promises';
import type { Tx } from '#kit/database.ts';
import type { Log } from '#kit/log.ts';
import { catchUp, type Follower } from './follow.ts';
import { markStuck } from './stuck.ts';

export interface RunningFollowers {
  /** Call with the types of events that were just appended. */
  wake(types: ReadonlySet<string>): void;
  /** Resolves when nothing is left to handle: for tests, imports and `heed rebuild`. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** A missed notification (a dropped connection) delays work by at most this long. */
const sweepMs = 5_000;
/** How often to look again while an older transaction hides newer events. */
const laterMs = 10;
const triesBeforeStuck = 5;
/**
 * After a batch that was not full a follower rests three times as long as it worked: in a stream of single messages it then
 * takes what came in meanwhile together, where a transaction for each would cost more than the work, and on a busy
 * machine intake goes first. The first after a silence goes at once.
 */
const restFactor = 3;
const leastRestMs = 150;
const mostRestMs = 600;
const restAfter = (workedMs: number) => Math.min(mostRestMs, Math.max(leastRestMs, restFactor * workedMs));

/** Runs each follower in a loop of its own inside this process. */
export function runFollowers(db: Tx, followers: readonly Follower[], log: Log): RunningFollowers {
  let stopping = false;
  const loops = followers.map((follower) => startLoop(db, follower, log, () => stopping));
  const sweep = setInterval(() => {
    for (const loop of loops) loop.wake();
  }, sweepMs);
  sweep.unref();
  return {
    wake(types) {
      for (const loop of loops) if (loop.follows.some((type) => types.has(type))) loop.wake();
    },
    async settled() {
      // One follower's events feed another, so a round without any work is what settles it.
      for (let idle = 0; idle < 1; ) {
        let handled = 0;
        for (const follower of followers) handled += await drain(db, follower);
        if (handled === 0) idle += 1;
      }
    },
    async stop() {
      stopping = true;
      clearInterval(sweep);
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

async function drain(db: Tx, follower: Follower): Promise<number> {
  let all = 0;
  for (;;) {
    const { handled, later } = await catchUp(db, follower);
    all += handled;
    if (handled === 0) {
      if (!later) return all;
      await wait(laterMs);
    }
  }
}

function startLoop(db: Tx, follower: Follower, log: Log, stopping: () => boolean) {
  let woken = true;
  let notify: () => void = () => {};
  const wake = () => {
    woken = true;
    notify();
  };
  const ending = new AbortController();
  const rest = (ms: number) => wait(ms, undefined, { signal: ending.signal }).catch(() => {});
  const done = (async () => {
    let failures = 0;
    while (!stopping()) {
      if (!woken)
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
      woken = false;
      const began = performance.now();
      try {
        // After a failure one event at a time, so that a bad one is found and set aside and the rest goes on.
        const { handled, later } = await catchUp(db, follower, failures > 0 ? 1 : undefined);
        failures = handled > 0 ? 0 : failures;
        if (handled > 0) {
          woken = true;
          if (handled < (follower.batch ?? 200))
            await rest(follower.restMs ?? restAfter(performance.now() - began));
        } else if (later) {
          await wait(laterMs);
          woken = true;
        }
      } catch (error) {
        if (stopping()) break;
        failures += 1;
        log.error({ err: error, follower: follower.name, failures }, 'follower failed');
        if (failures > triesBeforeStuck) {
          await markStuck(db, follower, failures, error).catch(() => {});
          failures = 0;
        }
        await wait(Math.min(50 * 2 ** failures, 5_000));
        woken = true;
      }
    }
  })();
  return {
    follows: follower.follows,
    wake,
    stop: () => {
      ending.abort();
      wake();
      return done;
    },
  };
}

import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const afterStartMs = 10_000;
const lookEveryMs = 60_000;
/** Share of a minute in which a thread did something; below it nobody notices a collection of a tenth of a second. */
const atRest = 0.05;
const worthwhile = 48 * 1024 * 1024;

/**
 * Starting leaves a hundred megabytes of garbage, and a busy hour more, that V8 keeps as long as nothing happens:
 * collected after the start and whenever a busy time is over. Returns what ends it.
 */
export function tidyMemoryAtRest(): () => void {
  let least = 0;
  let before = performance.eventLoopUtilization();
  const tidy = () => {
    collectAll();
    least = process.memoryUsage().heapTotal;
  };
  const first = setTimeout(tidy, afterStartMs).unref();
  const looks = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (utilization < atRest && process.memoryUsage().heapTotal > least + worthwhile) tidy();
  }, lookEveryMs).unref();
  return () => {
    clearTimeout(first);
    clearInterval(looks);
  };
}

function collectAll(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  // `last-resort` gives pages back to the system; a plain collection keeps them for what may come.
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

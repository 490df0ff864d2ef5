import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { enginePid, type RunningHeed } from './running-heed.ts';

export interface Memory {
  heedMb: number;
  engineMb: number;
  processes: number;
}

/**
 * Proportional set size: what is shared between processes (the engine's buffers) counts once. Linux only.
 */
export function memoryOf(heed: RunningHeed): Memory {
  const postmaster = enginePid(heed.folder).pid;
  const engine = [postmaster, ...childrenOf(postmaster)];
  return {
    heedMb: pss(heed.pid),
    engineMb: engine.reduce((sum, pid) => sum + pss(pid), 0),
    processes: 1 + engine.length,
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}

function pss(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor seconds that Heed and its engine have used since they started: what a busy machine does not blur. */
export function processorOf(heed: RunningHeed): { heed: number; engine: number } {
  const postmaster = enginePid(heed.folder).pid;
  return {
    heed: ticks(heed.pid) / 100,
    engine: [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + ticks(pid), 0) / 100,
  };
}

/** Own time and that of children who ended, in clock ticks (100 a second on Linux). */
function ticks(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    return 0;
  }
}

/** Until Heed and its engine use less than a twentieth of a processor: what came in is worked off. Two minutes at most. */
export async function untilQuiet(heed: RunningHeed): Promise<void> {
  const used = () => {
    const { heed: own, engine } = processorOf(heed);
    return own + engine;
  };
  for (let turn = 0; turn < 40; turn++) {
    const before = used();
    await wait(3000);
    if (used() - before < 0.15) return;
  }
}

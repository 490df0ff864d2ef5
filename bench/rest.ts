import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf } from './memory.ts';
import { tell } from './report.ts';
import { dropFolder, freshFolder, type RunningHeed, startHeed } from './running-heed.ts';

/** Starting on a fresh folder (screens built), starting again, and memory when nobody does anything. */
export async function benchRest(idleSeconds: number): Promise<void> {
  const section = 'Start and rest';
  const folder = freshFolder();
  try {
    await (await startHeed(folder)).stop(); // builds the screens where they are not; not measured
    dropFolder(folder);
    const first = await startHeed(folder);
    tell({
      section,
      what: 'cold start: fresh data folder, screens built',
      unit: 's',
      heed: first.startMs / 1000,
      n: 1,
    });
    await first.stop();
    const times: number[] = [];
    let heed: RunningHeed = await startHeed(folder);
    for (times.push(heed.startMs); times.length < 3; times.push(heed.startMs)) {
      await heed.stop();
      heed = await startHeed(folder);
    }
    const warm = times.sort((a, b) => a - b)[1]!;
    tell({ section, what: 'warm start', unit: 's', heed: warm / 1000, n: 3, bar: { most: 3 } });
    await wait(idleSeconds * 1000);
    tellMemory(section, heed, `at rest, empty, ${idleSeconds} s idle`);
    await heed.stop();
  } finally {
    dropFolder(folder);
  }
}

export function tellMemory(section: string, heed: RunningHeed, what: string): void {
  const { heedMb, engineMb, processes } = memoryOf(heed);
  tell({
    section,
    what: `memory ${what}`,
    unit: 'MB',
    heed: heedMb + engineMb,
    n: processes,
    bar: { most: 250 },
    note: `Heed ${Math.round(heedMb)} + PostgreSQL ${Math.round(engineMb)} (PSS); n: processes`,
  });
}

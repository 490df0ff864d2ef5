import { readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

const startLimitMs = 60_000;

/** Two Heeds starting at once on one folder must not both run initdb. */
export async function takeStartLock(file: string): Promise<() => void> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, { encoding: 'utf8', flag: 'r' }) || 0);
      if (holder && !isAlive(holder)) unlinkSync(file);
      else await wait(40);
    }
  }
  throw new Error(
    `another Heed has been starting on this folder for ${startLimitMs / 1000} s; if none is, remove ${file}`,
  );
}

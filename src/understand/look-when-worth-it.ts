import type { Tx } from '#kit/database.ts';
import type { Job, JobQueue } from '#kit/jobs.ts';
import { lookForThemes } from './look-for-themes.ts';
import type { Thinking } from './ports.ts';
import { activeIds, countWithoutTheme } from './store/themes.ts';
import type { ThemeMatcher } from './theme-matcher.ts';

export const findThemesName = 'understand.find-themes';
/** So many messages without a theme are worth a look. */
const worthLooking = 30;
/** Where the last look left many without one, so much more must have come: strays never make a theme. */
const growth = 1.1;
/** What comes in meanwhile is in the same look. Soon while there are no themes at all, later seldom: a look takes seconds. */
const firstLookMs = 1_000;
const nextLookMs = 60_000;

/** Puts one look in, for what was just read and what is read until then. */
export async function askForThemes(tx: Tx, jobs: JobQueue, at: Date): Promise<void> {
  const delay = (await activeIds(tx)).size === 0 ? firstLookMs : nextLookMs;
  await jobs.put(tx, findThemesName, {}, { key: 'find-themes', after: new Date(at.getTime() + delay) });
}

export function findThemesJob(needs: {
  db: Tx;
  thinking: Thinking;
  matcher: ThemeMatcher;
  now(): Date;
}): Job<{ asked?: boolean }> {
  let left = 0;
  return {
    name: findThemesName,
    retryLimit: 3,
    limit: 600,
    async work({ asked = false }, { signal }) {
      const loose = await countWithoutTheme(needs.db);
      if (!asked && (loose < worthLooking || loose < left * growth)) return;
      await lookForThemes(needs.db, needs, needs.now(), signal);
      left = await countWithoutTheme(needs.db);
    },
  };
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { Tx } from '#kit/database.ts';
import { activeThemes, themesVersion } from './store/themes.ts';
import { type Assigner, makeAssignerInSteps } from './themes/assign-theme.ts';

/** Keeps one assigner per database in memory and makes it anew when people or Heed changed the themes. */
export interface ThemeMatcher {
  /** The assigner for the themes as they stand; null while there are none. */
  current(tx: Tx): Promise<Assigner | null>;
}

const examplesEach = 40;

export function themeMatcher(): ThemeMatcher {
  let known: { version: number; assigner: Assigner | null } = { version: -1, assigner: null };
  return {
    async current(tx) {
      const version = await themesVersion(tx);
      if (version === known.version) return known.assigner;
      const themes = await activeThemes(tx, examplesEach);
      known = { version, assigner: themes.length > 0 ? await inSteps(makeAssignerInSteps(themes)) : null };
      return known.assigner;
    },
  };
}

/** Runs long work in slices, so that requests are answered meanwhile. */
export async function inSteps<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began > 8) {
      await breathe();
      began = performance.now();
    }
  }
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { Tx } from '#kit/database.ts';
import { activeIds, activeThemes, type ThemesVersion, themesVersion } from './store/themes.ts';
import { type Assigner, makeAssignerInSteps } from './themes/assign-theme.ts';

/**
 * Keeps one assigner per database in memory and makes it anew when people or Heed changed the themes. Making one takes
 * seconds, so it is made once for all who ask, and what people teach waits for the next making.
 */
export interface ThemeMatcher {
  /**
   * The assigner for the themes as they stand; null while there are none. `soon`: rather the last one made, without
   * themes that are gone, than waiting for a newer one that is being made.
   */
  current(tx: Tx, options?: { soon?: boolean }): Promise<Assigner | null>;
}

const examplesEach = 40;
/** What people teach is learnt at most this often. */
const teachMs = 60_000;

interface Made {
  version: ThemesVersion;
  assigner: Assigner | null;
}

export function themeMatcher(): ThemeMatcher {
  let last: Made | null = null;
  let making: { version: ThemesVersion; done: Promise<Made> } | null = null;
  let madeAt = Number.NEGATIVE_INFINITY;

  /** Only the reading of the themes is done in the caller's transaction. */
  async function make(tx: Tx, version: ThemesVersion): Promise<{ done: Promise<Made> }> {
    const themes = await activeThemes(tx, examplesEach);
    if (making && same(making.version, version)) return making;
    const training = themes.length > 0 ? inSteps(makeAssignerInSteps(themes)) : Promise.resolve(null);
    const done = training.then((assigner): Made => {
      madeAt = performance.now();
      last = { version, assigner };
      return last;
    });
    const mine = { version, done };
    making = mine;
    const forget = () => {
      if (making === mine) making = null;
    };
    done.then(forget, forget);
    return mine;
  }

  return {
    async current(tx, { soon = false } = {}) {
      const version = await themesVersion(tx);
      const fits = last !== null && last.version.themes === version.themes;
      const taught = last !== null && last.version.taught !== version.taught;
      if (last && fits && (!taught || performance.now() - madeAt < teachMs)) return last.assigner;
      const running = making && same(making.version, version) ? making : await make(tx, version);
      if (last?.assigner && (fits || soon))
        return fits ? last.assigner : without(last.assigner, await activeIds(tx));
      return (await running.done).assigner;
    },
  };
}

const same = (a: ThemesVersion, b: ThemesVersion) => a.themes === b.themes && a.taught === b.taught;

/** An older assigner may still name a theme that was merged or retired since. */
const without = (assigner: Assigner, active: ReadonlySet<string>): Assigner => ({
  ...assigner,
  assign(text, language) {
    const found = assigner.assign(text, language);
    return found.theme === null || active.has(found.theme) ? found : { ...found, theme: null };
  },
});

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

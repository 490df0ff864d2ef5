import type { Tx } from '#kit/database.ts';
import type { TextToAssign, Thinking } from './ports.ts';
import { activeIds, activeThemes, shownSince, type ThemesVersion, themesVersion } from './store/themes.ts';
import type { Assignment } from './themes/assign-theme.ts';
import { thinkHere } from './thinking/think-here.ts';

/** An assigner that was made, wherever it is kept. */
export interface Matching {
  name: string;
  /** The theme of each text, in order. */
  assign(texts: readonly TextToAssign[]): Promise<Assignment[]>;
  /** What it found, without a theme that is gone since. */
  still(found: Assignment): Assignment;
}

/**
 * Keeps one assigner per database and makes it anew when people or Heed changed the themes. Making one takes seconds,
 * so it is made once for all who ask. What people teach is shown to the one there is at once, and learnt properly at
 * the next making.
 */
export interface ThemeMatcher {
  /**
   * The assigner for the themes as they stand; null while there are none. `soon`: rather the last one made, without
   * themes that are gone, than waiting for a newer one that is being made.
   */
  current(tx: Tx, options?: { soon?: boolean }): Promise<Matching | null>;
}

const examplesEach = 40;
/** Made anew for what people taught at most this often. */
const teachMs = 60_000;

interface Made {
  life: number;
  version: ThemesVersion;
  /** Up to here what people taught was shown to it. */
  shown: number;
  matching: Matching | null;
}

export function themeMatcher(thinking: Thinking = thinkHere()): ThemeMatcher {
  let last: Made | null = null;
  let making: { version: ThemesVersion; life: number; done: Promise<Made> } | null = null;
  let madeAt = Number.NEGATIVE_INFINITY;
  let made = 0;

  /** Only the reading of the themes is done in the caller's transaction. */
  async function make(tx: Tx, version: ThemesVersion): Promise<{ done: Promise<Made> }> {
    const themes = await activeThemes(tx, examplesEach);
    const { life } = thinking;
    if (making && making.life === life && same(making.version, version)) return making;
    const name = `themes ${++made}`;
    const training = themes.length > 0 ? thinking.makeAssigner(name, themes.map(known)) : Promise.resolve();
    const done = training.then((): Made => {
      madeAt = performance.now();
      const matching = themes.length > 0 ? matchingOf(thinking, name) : null;
      last = { life, version, shown: version.taught, matching };
      return last;
    });
    const mine = { version, life, done };
    making = mine;
    const forget = () => {
      if (making === mine) making = null;
    };
    done.then(forget, forget);
    return mine;
  }

  async function show(tx: Tx, to: Made, version: ThemesVersion): Promise<void> {
    if (!to.matching || to.shown === version.taught) return;
    const shown = await shownSince(tx, to.shown);
    to.shown = version.taught;
    await thinking.teach(to.matching.name, shown);
  }

  return {
    async current(tx, { soon = false } = {}) {
      const version = await themesVersion(tx);
      const there = last !== null && last.life === thinking.life ? last : null;
      const fits = there !== null && there.version.themes === version.themes;
      const taught = there !== null && there.version.taught !== version.taught;
      if (there && taught) await show(tx, there, version);
      if (there && fits && (!taught || performance.now() - madeAt < teachMs)) return there.matching;
      const running =
        making && making.life === thinking.life && same(making.version, version)
          ? making
          : await make(tx, version);
      if (there && fits) return there.matching;
      // Nothing is known yet to be out of date: better no theme for now than a transaction that waits for seconds.
      if (there && soon) return there.matching && without(there.matching, await activeIds(tx));
      return (await running.done).matching;
    },
  };
}

const same = (a: ThemesVersion, b: ThemesVersion) => a.themes === b.themes && a.taught === b.taught;

const known = ({ id, examples, terms }: Awaited<ReturnType<typeof activeThemes>>[number]) => ({
  id,
  examples,
  terms,
});

const matchingOf = (thinking: Thinking, name: string): Matching => ({
  name,
  assign: (texts) => thinking.assign(name, texts),
  still: (found) => found,
});

/** An older assigner may still name a theme that was merged or retired since. */
function without(matching: Matching, active: ReadonlySet<string>): Matching {
  const still = (found: Assignment): Assignment =>
    found.theme === null || active.has(found.theme) ? found : { ...found, theme: null };
  return { ...matching, still, assign: async (texts) => (await matching.assign(texts)).map(still) };
}

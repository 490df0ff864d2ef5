import type { Tx } from '#kit/database.ts';
import { type Learnt, learnInSteps, learntNothing } from './reading/learn.ts';
import { lessonsVersion, standingLessons } from './store/corrections.ts';
import { inSteps } from './theme-matcher.ts';

/** What people's corrections have taught, in memory; learnt anew when one is added or undone. */
export interface Lessons {
  current(tx: Tx): Promise<Learnt>;
}

/** Older lessons than these rest; a thousand are learnt in about a second. */
const mostLessons = 2_000;

export function keepLessons(): Lessons {
  let known = { version: '', ids: [] as string[], learnt: learntNothing() };
  return {
    async current(tx) {
      const version = await lessonsVersion(tx);
      if (version === known.version) return known.learnt;
      const lessons = await standingLessons(tx, mostLessons);
      const ids = lessons.map(({ id }) => id);
      // Mostly one more was taught: only that is learnt. After an undoing all of it is learnt anew.
      const more = known.ids.every((id, at) => id === ids[at]);
      const learnt = await inSteps(
        more ? learnInSteps(lessons.slice(known.ids.length), known.learnt) : learnInSteps(lessons),
      );
      known = { version, ids, learnt };
      return learnt;
    },
  };
}

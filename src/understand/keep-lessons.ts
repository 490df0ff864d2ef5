import type { Tx } from '#kit/database.ts';
import type { Thinking } from './ports.ts';
import { lessonsVersion, standingLessons } from './store/corrections.ts';

/** What people's corrections have taught; learnt anew when one is added or undone. */
export interface Lessons {
  /** From now on texts are read with all that people taught. */
  learn(tx: Tx): Promise<void>;
}

/** Older lessons than these rest; a thousand are learnt in about a second. */
const mostLessons = 2_000;

export function keepLessons(thinking: Thinking): Lessons {
  let known = { life: 0, version: '', ids: [] as string[] };
  return {
    async learn(tx) {
      const version = await lessonsVersion(tx);
      const { life } = thinking;
      if (life === known.life && version === known.version) return;
      const lessons = await standingLessons(tx, mostLessons);
      const ids = lessons.map(({ id }) => id);
      // Mostly one more was taught: only that is learnt. After an undoing all of it is learnt anew.
      const more = life === known.life && known.ids.every((id, at) => id === ids[at]);
      const fresh = lessons
        .slice(more ? known.ids.length : 0)
        .map(({ task, to, text }) => ({ task, to, text }));
      if (fresh.length > 0 || !more) await thinking.learn(fresh, { afresh: !more });
      known = { life, version, ids };
    },
  };
}

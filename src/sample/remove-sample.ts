import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { removeRows } from './store/remove-rows.ts';
import { whatIsThere } from './store/sample-state.ts';

/** Takes the sample organisation out whole, and leaves what is one's own. Refusal: `sample.not-loaded`. */
export async function removeSample({ db }: { db: Tx }): Promise<{ removed: number } | Refusal> {
  if (!(await whatIsThere(db)).sample) return refuse('sample.not-loaded');
  return db.transaction().execute(async (tx) => ({ removed: await removeRows(tx) }));
}

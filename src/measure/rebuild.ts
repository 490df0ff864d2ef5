import type { Tx } from '#kit/database.ts';
import { catchUp } from '#ledger/index.ts';
import { rollUp, rollUpName } from './roll-up.ts';
import { dropRollUps } from './store/roll-up.ts';

/** Drops everything `measure` keeps and makes it again from the ledger and the state. Safe beside a running server. */
export async function rebuildMeasures(
  db: Tx,
  onProgress: (events: number) => void = () => {},
): Promise<{ events: number }> {
  await db.transaction().execute((tx) => dropRollUps(tx, rollUpName));
  let events = 0;
  for (;;) {
    const { handled, later } = await catchUp(db, rollUp, 2000);
    events += handled;
    onProgress(events);
    if (handled === 0 && !later) return { events };
  }
}

import type { Tx } from '#kit/database.ts';
import { rollUpName } from './roll-up.ts';
import { conversationsAfter, dropRollUps, holdRollUps, signalsAfter } from './store/rebuild.ts';
import { refreshConversations, refreshSignals } from './store/roll-up.ts';

const batch = 2000;

/**
 * Drops everything `measure` keeps and makes it again from the state: each row once, where going through the events
 * again would make it as often as something happened to it. Safe beside a running server.
 */
export async function rebuildMeasures(
  db: Tx,
  onProgress: (rows: number) => void = () => {},
): Promise<{ rows: number }> {
  await db.transaction().execute((tx) => dropRollUps(tx, rollUpName));
  let rows = 0;
  for (const { after, refresh } of [
    { after: conversationsAfter, refresh: refreshConversations },
    { after: signalsAfter, refresh: refreshSignals },
  ]) {
    for (let last: string | null = null; ; ) {
      const ids: string[] = await db.transaction().execute(async (tx) => {
        // The follower of a running server would otherwise write newer rows that these then cover.
        await holdRollUps(tx, rollUpName);
        const some = await after(tx, last, batch);
        await refresh(tx, some);
        return some;
      });
      rows += ids.length;
      onProgress(rows);
      if (ids.length < batch) break;
      last = ids.at(-1)!;
    }
  }
  return { rows };
}

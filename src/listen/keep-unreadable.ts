import type { Tx } from '#kit/database.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { listenEvents } from './events.ts';
import type { Unreadable } from './ports.ts';
import { insertFailures } from './store/failures.ts';

/** Largest original kept with a failure, in bytes. */
const mostKept = 1024 * 1024;

/**
 * What could not be read becomes a work item, once for each place and reason, with its original. Called by verbs that
 * have checked access. Returns how many are new.
 */
export async function keepUnreadable(
  tx: Tx,
  act: Act,
  given: { source: string; importId?: string; unreadable: readonly Unreadable[]; sample?: boolean },
): Promise<number> {
  const rows = given.unreadable.map((each) => ({
    ...each,
    original: each.original?.subarray(0, mostKept) ?? null,
  }));
  const made = await insertFailures(tx, rows, {
    source: given.source,
    importId: given.importId ?? null,
    at: act.at,
  });
  await append(
    tx,
    made.map(({ id, code }) => ({
      type: listenEvents.signalUnreadable,
      subject: id,
      at: act.at,
      actor: act.actor.personId,
      facts: { source: given.source, code },
      sample: given.sample,
    })),
  );
  return made.length;
}

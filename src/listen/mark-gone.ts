import type { Tx } from '#kit/database.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listenEvents } from './events.ts';
import { markDeleted } from './store/known-signals.ts';

/** Marks what is gone at its source. The words stay: a complaint taken back from a page was still heard. */
export async function markGone(
  tx: Tx,
  act: Act,
  given: { source: string; externalIds: readonly string[] },
): Promise<{ gone: number } | Refusal> {
  const denied = refuseAccess(act, 'signal.write');
  if (denied) return denied;
  const gone = await markDeleted(tx, given.source, given.externalIds, act.at);
  await append(
    tx,
    gone.map(({ id, sample }) => ({
      type: listenEvents.signalDeleted,
      subject: id,
      at: act.at,
      actor: act.actor.personId,
      facts: { source: given.source },
      sample,
    })),
  );
  return { gone: gone.length };
}

import type { Tx } from '#kit/database.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { listenEvents } from '../events.ts';
import { clearAlarm, insertAlarm } from '../store/alarms.ts';
import { countHere, keepCount } from '../store/counts.ts';

/**
 * Compares how many there were at the source in a stretch of time with how many are here. More there than here is an
 * alarm until a later look finds them all; more here is none, for what was taken away there stays here.
 * Returns how many are missing.
 */
export async function reconcileSource(
  tx: Tx,
  act: Act,
  given: { source: string; from: Date; to: Date; there: number; sample?: boolean },
): Promise<{ missing: number }> {
  const { source, from, to, there } = given;
  const here = await countHere(tx, source, from, to);
  await keepCount(tx, { source, from, to, there, here, at: act.at });
  const missing = Math.max(0, there - here);
  const params = { from: from.toISOString(), to: to.toISOString(), there, here };
  const changed =
    missing > 0
      ? await insertAlarm(tx, { source, kind: 'count', since: from, params, at: act.at })
      : (await clearAlarm(tx, { source, kind: 'count', by: null, at: act.at })) !== null;
  if (!changed) return { missing };
  await append(tx, [
    {
      type: missing > 0 ? listenEvents.sourceAlarmed : listenEvents.sourceCleared,
      subject: source,
      at: act.at,
      actor: act.actor.personId,
      facts: missing > 0 ? { from: params.from, there, here } : { kind: 'count' },
      sample: given.sample ?? false,
    },
  ]);
  return { missing };
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { mandateById, withdrawMandateRow } from '../store/mandates.ts';

/** From now on it counts no more; what was decided under it stands. */
export async function withdrawMandate(
  tx: Tx,
  act: Act,
  { mandate }: { mandate: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'mandate.grant');
  if (denied) return denied;
  const found = await mandateById(tx, mandate);
  if (!found) return refuse('mandate.unknown');
  if (found.withdrawnAt) return null;
  await withdrawMandateRow(tx, mandate, act.at);
  await append(tx, [
    {
      type: peopleEvents.mandateWithdrawn,
      subject: mandate,
      at: act.at,
      actor: act.actor.personId,
      facts: { decision: found.decision },
    },
  ]);
  return null;
}

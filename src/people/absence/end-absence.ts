import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { absenceById, closeAbsence } from '../store/absences.ts';

/** Back again, or not going after all. Once ended, ending it again changes nothing. */
export async function endAbsence(
  tx: Tx,
  act: Act,
  { absence }: { absence: string },
): Promise<null | Refusal> {
  const found = await absenceById(tx, absence);
  const own = found?.personId === act.actor.personId && act.actor.kind === 'person';
  const denied = own ? null : refuseAccess(act, 'people.change');
  if (denied) return denied;
  if (!found) return refuse('absence.unknown');
  if (found.toAt && found.toAt <= act.at) return null;
  await closeAbsence(tx, found, act.at);
  await append(tx, [
    {
      type: peopleEvents.absenceEnded,
      subject: found.personId,
      at: act.at,
      actor: act.actor.personId,
      facts: { absence },
    },
  ]);
  return null;
}

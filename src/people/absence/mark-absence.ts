import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { insertAbsence, overlapsAbsence } from '../store/absences.ts';
import { personById } from '../store/persons.ts';

export interface AbsenceGiven {
  person: string;
  from: Date;
  /** Null: until further notice. */
  to: Date | null;
  deputyId: string | null;
  reason?: string;
}

/** Somebody is away: marked by themselves, or by who changes people. The deputy stands in. */
export async function markAbsence(tx: Tx, act: Act, given: AbsenceGiven): Promise<{ id: string } | Refusal> {
  const own = given.person === act.actor.personId && act.actor.kind === 'person';
  const denied = own ? null : refuseAccess(act, 'people.change');
  if (denied) return denied;
  if (!(await personById(tx, given.person))) return refuse('person.unknown');
  if (given.to && given.to <= given.from) return refuse('absence.ends-before-it-begins', undefined, 'to');
  if (given.to && given.to <= act.at) return refuse('absence.past', undefined, 'to');
  if (given.deputyId) {
    if (given.deputyId === given.person) return refuse('absence.own-deputy', undefined, 'deputyId');
    if (!(await personById(tx, given.deputyId))) return refuse('person.unknown', undefined, 'deputyId');
  }
  const row = {
    id: newId(act.at),
    personId: given.person,
    fromAt: given.from,
    toAt: given.to,
    deputyId: given.deputyId,
    reason: given.reason ?? '',
  };
  if (await overlapsAbsence(tx, row)) return refuse('absence.overlaps', undefined, 'from');
  await insertAbsence(tx, row);
  await append(tx, [
    {
      type: peopleEvents.absenceMarked,
      subject: row.personId,
      at: act.at,
      actor: act.actor.personId,
      facts: {
        absence: row.id,
        from: row.fromAt.toISOString(),
        to: row.toAt?.toISOString() ?? null,
        deputy: row.deputyId,
      },
    },
  ]);
  return { id: row.id };
}

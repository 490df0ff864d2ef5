import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { lockOrganisation } from '../store/organisation.ts';
import { emailTaken, otherOwners, type PersonRow, personById, updatePerson } from '../store/persons.ts';
import type { NewPerson } from './add-person.ts';
import { refusePlace } from './refuse-place.ts';

export type PersonChange = Partial<Omit<NewPerson, 'language'>> & { person: string };

const fields = [
  'name',
  'email',
  'role',
  'jobTitle',
  'departmentId',
  'teamIds',
  'languages',
  'capacity',
] as const;

/** Changes what is known of somebody, also their role; the last owner stays one (`person.last-owner`). */
export async function changePerson(
  tx: Tx,
  act: Act,
  change: PersonChange,
): Promise<{ fields: string[] } | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const was = await personById(tx, change.person);
  if (!was) return refuse('person.unknown');
  const now = { ...was };
  for (const field of fields) if (change[field] !== undefined) Object.assign(now, { [field]: change[field] });
  now.teamIds = [...new Set(now.teamIds)].sort();
  const changed = fields.filter((field) => String(was[field]) !== String(now[field]));
  if (changed.length === 0) return { fields: [] };
  const wrong = (await refuseChange(tx, was, now)) ?? (await refusePlace(tx, now));
  if (wrong) return wrong;
  await updatePerson(tx, now);
  await append(tx, [
    {
      type: peopleEvents.personChanged,
      subject: was.id,
      at: act.at,
      actor: act.actor.personId,
      facts: { fields: changed },
    },
  ]);
  return { fields: changed };
}

async function refuseChange(tx: Tx, was: PersonRow, now: PersonRow): Promise<Refusal | null> {
  if (was.role === 'owner' && now.role !== 'owner' && (await otherOwners(tx, was.id)) === 0)
    return refuse('person.last-owner', undefined, 'role');
  if (was.email.toLowerCase() === now.email.toLowerCase()) return null;
  // The address is what they sign in with; a new one comes with a new invitation.
  if (was.signsIn) return refuse('person.email-in-use', undefined, 'email');
  return (await emailTaken(tx, now.email, was.id)) ? refuse('person.email-taken', undefined, 'email') : null;
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { lockOrganisation } from '../store/organisation.ts';
import { letGo, otherOwners, personById } from '../store/persons.ts';

/**
 * Something a later step knows that nobody can leave behind (a source that would be without a steward).
 * Answers with its names; none: it stands in nobody's way.
 */
export interface Duty {
  /** Refusal code; the names travel as its `names`. */
  code: string;
  namesFor(tx: Tx, person: string): Promise<string[]>;
}

/**
 * Somebody leaves the organisation: no sign-in, no teams, no mandates of their own, no standing in for others.
 * Refused while they are the last owner or hold a duty that must be handed over first.
 */
export async function leave(
  tx: Tx,
  act: Act,
  { person, duties }: { person: string; duties: readonly Duty[] },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const leaving = await personById(tx, person);
  if (!leaving) return refuse('person.unknown');
  if (leaving.role === 'owner' && (await otherOwners(tx, person)) === 0) return refuse('person.last-owner');
  for (const duty of duties) {
    const names = await duty.namesFor(tx, person);
    if (names.length > 0) return refuse(duty.code, { n: names.length, names: names.join(', ') });
  }
  await letGo(tx, person, act.at);
  await append(tx, [
    { type: peopleEvents.personLeft, subject: person, at: act.at, actor: act.actor.personId, facts: {} },
  ]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import type { Role } from '../permissions.ts';
import { insertMandate } from '../store/mandates.ts';
import { personById } from '../store/persons.ts';
import { teamsNow } from '../store/teams.ts';
import type { Decision } from './mandate.ts';

export interface MandateGiven {
  decision: Decision;
  /** Exactly one of the three. */
  personId: string | null;
  teamId: string | null;
  role: Role | null;
  limitCents: number | null;
  monthCents?: number | null;
  themeIds: string[];
  channels: string[];
  validFrom?: Date;
  validTo?: Date | null;
}

/** Lets a person, a team or a role decide something alone, up to a limit, within a scope, for a time. */
export async function grantMandate(tx: Tx, act: Act, given: MandateGiven): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'mandate.grant');
  if (denied) return denied;
  const granter = actingPerson(act);
  if (typeof granter !== 'string') return granter;
  const { personId, teamId, role } = given;
  if ([personId, teamId, role].filter((holder) => holder !== null).length !== 1)
    return refuse('mandate.one-holder');
  if (personId && !(await personById(tx, personId))) return refuse('person.unknown', undefined, 'personId');
  if (teamId && !(await teamsNow(tx)).some(({ id }) => id === teamId))
    return refuse('team.unknown', undefined, 'teamId');
  const validFrom = given.validFrom ?? act.at;
  const validTo = given.validTo ?? null;
  if (validTo && validTo <= validFrom) return refuse('mandate.ends-before-it-begins', undefined, 'validTo');
  const id = newId(act.at);
  await insertMandate(tx, {
    ...given,
    monthCents: given.monthCents ?? null,
    id,
    validFrom,
    validTo,
    grantedBy: granter,
    grantedAt: act.at,
  });
  await append(tx, [
    {
      type: peopleEvents.mandateGranted,
      subject: id,
      at: act.at,
      actor: granter,
      facts: {
        decision: given.decision,
        person: personId,
        team: teamId,
        role,
        limitCents: given.limitCents,
        monthCents: given.monthCents ?? null,
      },
    },
  ]);
  return { id };
}

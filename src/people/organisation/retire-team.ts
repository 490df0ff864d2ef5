import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { lockOrganisation, retireTeamRow } from '../store/organisation.ts';
import { teamsNow } from '../store/teams.ts';

/** Ends a team: its people are in it no longer, its past stays. Mandates it held no longer reach anybody. */
export async function retireTeam(tx: Tx, act: Act, { team }: { team: string }): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  if (!(await teamsNow(tx)).some(({ id }) => id === team)) return refuse('team.unknown');
  await retireTeamRow(tx, team, act.at);
  await append(tx, [
    { type: peopleEvents.teamRetired, subject: team, at: act.at, actor: act.actor.personId, facts: {} },
  ]);
  return null;
}

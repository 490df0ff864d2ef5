import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { lockOrganisation, updateTeam } from '../store/organisation.ts';
import { teamsNow } from '../store/teams.ts';
import { refuseTeam } from './add-team.ts';

/** Another name, or to another department. */
export async function changeTeam(
  tx: Tx,
  act: Act,
  wished: { team: string; name?: string; departmentId?: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const was = (await teamsNow(tx)).find(({ id }) => id === wished.team);
  if (!was) return refuse('team.unknown');
  const now = {
    id: was.id,
    name: wished.name ?? was.name,
    departmentId: wished.departmentId ?? was.departmentId,
  };
  const wrong = await refuseTeam(tx, now);
  if (wrong) return wrong;
  const fields = (['name', 'departmentId'] as const).filter((field) => was[field] !== now[field]);
  if (fields.length === 0) return null;
  await updateTeam(tx, was.id, now);
  await append(tx, [
    {
      type: peopleEvents.teamChanged,
      subject: was.id,
      at: act.at,
      actor: act.actor.personId,
      facts: { fields },
    },
  ]);
  return null;
}

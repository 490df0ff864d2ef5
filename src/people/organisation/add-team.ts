import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { insertTeam, lockOrganisation } from '../store/organisation.ts';
import { departmentsNow, type TeamNow, teamsNow } from '../store/teams.ts';

/** A new team in a department. */
export async function addTeam(
  tx: Tx,
  act: Act,
  { name, departmentId }: { name: string; departmentId: string },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const id = newId(act.at);
  const wrong = await refuseTeam(tx, { id, name, departmentId });
  if (wrong) return wrong;
  await insertTeam(tx, { id, name, departmentId });
  await append(tx, [
    {
      type: peopleEvents.teamAdded,
      subject: id,
      at: act.at,
      actor: act.actor.personId,
      facts: { department: departmentId },
    },
  ]);
  return { id };
}

/** Why a team cannot stand like this: an unknown department, or its name is taken there. */
export async function refuseTeam(tx: Tx, wished: TeamNow): Promise<Refusal | null> {
  if (!(await departmentsNow(tx)).some(({ id }) => id === wished.departmentId))
    return refuse('department.unknown', undefined, 'departmentId');
  const taken = (await teamsNow(tx)).some(
    (team) =>
      team.id !== wished.id &&
      team.departmentId === wished.departmentId &&
      team.name.toLowerCase() === wished.name.toLowerCase(),
  );
  return taken ? refuse('team.name-taken', { name: wished.name }, 'name') : null;
}

import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { addDepartment } from '../organisation/add-department.ts';
import { addTeam } from '../organisation/add-team.ts';
import { changeTeam } from '../organisation/change-team.ts';
import { setMembers } from '../store/directory.ts';
import { lockOrganisation } from '../store/organisation.ts';
import { departmentsNow, teamsNow } from '../store/teams.ts';

export interface GroupWished {
  displayName?: string;
  members?: readonly string[];
}

/** A group is a team: `Sales / Shops` is Shops of Sales; without a slash its department bears its name. */
export async function addGroupFromDirectory(
  tx: Tx,
  act: Act,
  { displayName = '', members = [] }: GroupWished,
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  const [above = '', below = above] = displayName.split('/').map((part) => part.trim());
  if (above === '') return refuse('directory.no-name', undefined, 'displayName');
  const known = (await departmentsNow(tx)).find(({ name }) => name.toLowerCase() === above.toLowerCase());
  const department = known ?? (await addDepartment(tx, act, { name: above, parentId: null }));
  if (isRefusal(department)) return department;
  const team = await addTeam(tx, act, { name: below, departmentId: department.id });
  if (isRefusal(team)) return team;
  await setMembers(tx, team.id, members);
  return team;
}

/** Another name, or other people in it. */
export async function changeGroupFromDirectory(
  tx: Tx,
  act: Act,
  { team, displayName, members }: GroupWished & { team: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  if (!(await teamsNow(tx)).some(({ id }) => id === team)) return refuse('team.unknown');
  if (displayName !== undefined) {
    const renamed = await changeTeam(tx, act, { team, name: displayName.split('/').at(-1)!.trim() });
    if (renamed) return renamed;
  }
  if (members === undefined) return null;
  await setMembers(tx, team, members);
  await append(tx, [
    {
      type: peopleEvents.teamChanged,
      subject: team,
      at: act.at,
      actor: act.actor.personId,
      facts: { fields: ['members'] },
    },
  ]);
  return null;
}

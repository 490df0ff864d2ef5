import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { departmentsNow, teamsNow } from '../store/teams.ts';

/** A department and teams that are there. */
export async function refusePlace(
  tx: Tx,
  { departmentId, teamIds }: { departmentId?: string | null; teamIds?: readonly string[] },
): Promise<Refusal | null> {
  if (departmentId && !(await departmentsNow(tx)).some(({ id }) => id === departmentId))
    return refuse('department.unknown', undefined, 'departmentId');
  if (!teamIds?.length) return null;
  const known = new Set((await teamsNow(tx)).map(({ id }) => id));
  return teamIds.every((id) => known.has(id)) ? null : refuse('team.unknown', undefined, 'teamIds');
}

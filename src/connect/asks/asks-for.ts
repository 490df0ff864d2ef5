import type { Tx } from '#kit/database.ts';
import { listDepartments, listPeople } from '#people/index.ts';
import { type AskRow, type AskState, findAsks } from '../store/asks.ts';

/** Asks to this person, or to a department they are in or under; open ones first, the longest waiting first. */
export async function asksFor(tx: Tx, person: string, at: Date, state?: AskState): Promise<AskRow[]> {
  const [found] = await listPeople(tx, at, [person]);
  const parents = new Map((await listDepartments(tx)).map(({ id, parentId }) => [id, parentId]));
  const departments: string[] = [];
  for (
    let up: string | null | undefined = found?.departmentId;
    up && !departments.includes(up);
    up = parents.get(up)
  )
    departments.push(up);
  return findAsks(tx, { to: { person, departments }, state });
}

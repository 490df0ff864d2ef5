import { type Refusal, refuse } from '#kit/refusal.ts';
import type { DepartmentNow } from '../store/teams.ts';

/** Why a department cannot stand like this among the others: its name, an unknown parent, or a circle. */
export function refuseDepartment(
  departments: readonly DepartmentNow[],
  wished: { id: string; name: string; parentId: string | null },
): Refusal | null {
  const others = departments.filter(({ id }) => id !== wished.id);
  if (others.some(({ name }) => name.toLowerCase() === wished.name.toLowerCase()))
    return refuse('department.name-taken', { name: wished.name }, 'name');
  if (wished.parentId === null) return null;
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  if (!parents.has(wished.parentId) || wished.parentId === wished.id)
    return refuse(
      wished.parentId === wished.id ? 'department.circle' : 'department.unknown',
      undefined,
      'parentId',
    );
  for (let up: string | null | undefined = wished.parentId; up; up = parents.get(up))
    if (up === wished.id) return refuse('department.circle', undefined, 'parentId');
  return null;
}

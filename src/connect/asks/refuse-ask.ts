import { type Refusal, refuse } from '#kit/refusal.ts';
import type { DepartmentNow, PersonNow } from '#people/index.ts';
import type { AskRow } from '../store/asks.ts';

/**
 * Why an ask may be declined. Fear and loss of ground are not among them: an ask knows who declined, and those may
 * only be told where nobody can tell who told it (group-reasons.ts).
 */
export const declineReasons = ['too-busy', 'not-mine', 'not-allowed', 'do-not-know', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** May this person close this ask by answering or declining? The asked person, or anybody of the asked department and what is under it. */
export function refuseAnswering(
  ask: AskRow | undefined,
  person: Pick<PersonNow, 'id' | 'departmentId'> | undefined,
  departments: readonly DepartmentNow[],
): Refusal | null {
  if (!ask || !person) return refuse('ask.unknown');
  const asked = ask.toPersonId
    ? ask.toPersonId === person.id
    : within(person.departmentId, ask.toDepartmentId!, departments);
  if (!asked) return refuse('ask.not-yours');
  return ask.state === 'open' ? null : refuse('ask.closed');
}

/** Is this department the other one, or under it? */
export function within(department: string | null, other: string, all: readonly DepartmentNow[]): boolean {
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  for (let up: string | null | undefined = department; up; up = parents.get(up))
    if (up === other) return true;
  return false;
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { lockOrganisation, updateDepartment } from '../store/organisation.ts';
import { departmentsNow } from '../store/teams.ts';
import { refuseDepartment } from './refuse-department.ts';

/** Another name, or another place in the tree; never under itself (`department.circle`). */
export async function changeDepartment(
  tx: Tx,
  act: Act,
  wished: { department: string; name?: string; parentId?: string | null },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const departments = await departmentsNow(tx);
  const was = departments.find(({ id }) => id === wished.department);
  if (!was) return refuse('department.unknown');
  const now = {
    id: was.id,
    name: wished.name ?? was.name,
    parentId: wished.parentId === undefined ? was.parentId : wished.parentId,
  };
  const wrong = refuseDepartment(departments, now);
  if (wrong) return wrong;
  const fields = (['name', 'parentId'] as const).filter((field) => was[field] !== now[field]);
  if (fields.length === 0) return null;
  await updateDepartment(tx, was.id, now);
  await append(tx, [
    {
      type: peopleEvents.departmentChanged,
      subject: was.id,
      at: act.at,
      actor: act.actor.personId,
      facts: { fields },
    },
  ]);
  return null;
}

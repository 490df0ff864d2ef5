import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { insertDepartment, lockOrganisation } from '../store/organisation.ts';
import { departmentsNow } from '../store/teams.ts';
import { refuseDepartment } from './refuse-department.ts';

/** A new department, under another one or at the top. */
export async function addDepartment(
  tx: Tx,
  act: Act,
  { name, parentId }: { name: string; parentId: string | null },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const id = newId(act.at);
  const wrong = refuseDepartment(await departmentsNow(tx), { id, name, parentId });
  if (wrong) return wrong;
  await insertDepartment(tx, { id, name, parentId });
  await append(tx, [
    {
      type: peopleEvents.departmentAdded,
      subject: id,
      at: act.at,
      actor: act.actor.personId,
      facts: { parent: parentId },
    },
  ]);
  return { id };
}

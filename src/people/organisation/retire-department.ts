import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { lockOrganisation, retireDepartmentRow, underDepartment } from '../store/organisation.ts';
import { departmentsNow } from '../store/teams.ts';

/** Closes a department that holds nobody and nothing any more; its past stays. */
export async function retireDepartment(
  tx: Tx,
  act: Act,
  { department }: { department: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  if (!(await departmentsNow(tx)).some(({ id }) => id === department)) return refuse('department.unknown');
  const under = await underDepartment(tx, department);
  if (under > 0) return refuse('department.not-empty', { n: under });
  await retireDepartmentRow(tx, department, act.at);
  await append(tx, [
    {
      type: peopleEvents.departmentRetired,
      subject: department,
      at: act.at,
      actor: act.actor.personId,
      facts: {},
    },
  ]);
  return null;
}

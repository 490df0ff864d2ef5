import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import { addDepartment } from '../organisation/add-department.ts';
import { addPerson } from '../organisation/add-person.ts';
import { changePerson } from '../organisation/change-person.ts';
import { type Duty, leave } from '../organisation/leave.ts';
import { comeBack, type DirectoryPerson, directoryPerson, setExternalId } from '../store/directory.ts';
import { emailTaken } from '../store/persons.ts';
import { departmentsNow } from '../store/teams.ts';
import type { UserWished } from './read-wishes.ts';

/** A new person as a directory describes them; the user name must be an e-mail address. */
export async function addFromDirectory(
  tx: Tx,
  act: Act,
  wished: UserWished,
  duties: readonly Duty[],
): Promise<DirectoryPerson | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  const { userName = '', name = userName, jobTitle, language } = wished;
  if (!/^[^\s@]+@[^\s@]+$/.test(userName)) return refuse('directory.no-address', undefined, 'userName');
  const departmentId = await departmentNamed(tx, act, wished.department);
  if (isRefusal(departmentId)) return departmentId;
  const tongue = language?.split(/[-_]/)[0]?.toLowerCase();
  const added = await addPerson(tx, act, {
    name,
    email: userName,
    jobTitle: jobTitle ?? '',
    departmentId: departmentId ?? null,
    ...(tongue && { languages: [tongue], language: tongue === 'nl' ? 'nl' : 'en' }),
  });
  if (isRefusal(added)) return added;
  if (wished.externalId) await setExternalId(tx, added.id, wished.externalId);
  if (wished.active === false) {
    const left = await leave(tx, act, { person: added.id, duties });
    if (left) return left;
  }
  return (await directoryPerson(tx, added.id))!;
}

/** Brings a person in line with what a directory says; leaving and coming back included. */
export async function changeFromDirectory(
  tx: Tx,
  act: Act,
  { person, ...wished }: UserWished & { person: string },
  duties: readonly Duty[],
): Promise<DirectoryPerson | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  const was = await directoryPerson(tx, person);
  if (!was) return refuse('person.unknown');
  if (wished.active === true && !was.active) {
    if (await emailTaken(tx, was.email, person)) return refuse('person.email-taken');
    await comeBack(tx, person);
    const facts = { department: null, role: null };
    await append(tx, [
      { type: peopleEvents.personAdded, subject: person, at: act.at, actor: act.actor.personId, facts },
    ]);
  }
  const there = wished.active ?? was.active;
  if (wished.externalId !== undefined) await setExternalId(tx, person, wished.externalId || null);
  // Who has left stays as they were: nothing of them is shown any more.
  if (was.active || there) {
    const departmentId = await departmentNamed(tx, act, wished.department);
    if (isRefusal(departmentId)) return departmentId;
    const changed = await changePerson(tx, act, {
      person,
      ...(wished.name && { name: wished.name }),
      ...(wished.userName && { email: wished.userName }),
      ...(wished.jobTitle !== undefined && { jobTitle: wished.jobTitle }),
      ...(departmentId !== undefined && { departmentId }),
    });
    if (isRefusal(changed)) return changed;
  }
  if (was.active && !there) {
    const left = await leave(tx, act, { person, duties });
    if (left) return left;
  }
  return (await directoryPerson(tx, person))!;
}

/** The department of that name, made when it is not there; empty: none; undefined: not told. */
async function departmentNamed(
  tx: Tx,
  act: Act,
  name: string | undefined,
): Promise<string | null | undefined | Refusal> {
  if (name === undefined) return undefined;
  if (name === '') return null;
  const known = (await departmentsNow(tx)).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (known) return known.id;
  const added = await addDepartment(tx, act, { name, parentId: null });
  return isRefusal(added) ? added : added.id;
}

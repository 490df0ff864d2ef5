import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '../access.ts';
import { addDepartment } from '../organisation/add-department.ts';
import { writePeople } from '../organisation/add-person.ts';
import { addTeam } from '../organisation/add-team.ts';
import { changePerson } from '../organisation/change-person.ts';
import { type Duty, leave } from '../organisation/leave.ts';
import { lockOrganisation } from '../store/organisation.ts';
import { everyPerson } from '../store/persons.ts';
import { departmentsNow, teamsNow } from '../store/teams.ts';
import {
  findDepartment,
  findTeam,
  type OrganisationNow,
  type OrganisationPlan,
  planOrganisation,
  type WishedPerson,
} from './plan-organisation.ts';

export interface ImportAsked {
  text: string;
  dryRun: boolean;
  /** The file names everybody: who is not in it leaves. Never the one who imports. */
  everybody?: boolean;
  /** How many leave, as it was shown and confirmed. */
  leaving?: number;
  duties?: readonly Duty[];
}

export interface OrganisationImported {
  departments: number;
  teams: number;
  added: number;
  changed: number;
  unchanged: number;
  /** People of the organisation that the file does not name; left as they are unless it names everybody. */
  missing: string[];
  /** Of those, how many left (or would, in a dry run). */
  left: number;
  problems: OrganisationPlan['problems'];
}

/**
 * Brings the organisation in line with a table (CSV): departments, teams, people. Safe to run again: the second
 * time changes nothing. `dryRun` says what would happen and writes nothing. Rows that cannot be are told by line,
 * the others go in. `everybody`: who is not in the file leaves; when that is half of all or more it is only done
 * when the number is said back (`leaving`), so that half a file does not end half an organisation.
 */
export async function importOrganisation(
  tx: Tx,
  act: Act,
  { text, dryRun, everybody = false, leaving, duties = [] }: ImportAsked,
): Promise<OrganisationImported | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  const there = await readOrganisation(tx);
  const plan = planOrganisation(text, there);
  const readable = plan.add.length + plan.change.length + plan.unchanged > 0;
  const gone = everybody && readable ? plan.missing.filter(({ id }) => id !== act.actor.personId) : [];
  const result: OrganisationImported = {
    departments: plan.departments.length,
    teams: plan.teams.length,
    added: plan.add.length,
    changed: plan.change.length,
    unchanged: plan.unchanged,
    missing: plan.missing.map(({ name }) => name),
    left: gone.length,
    problems: [...plan.problems],
  };
  if (dryRun) return result;
  if (gone.length * 2 >= there.people.length && leaving !== gone.length)
    return refuse('organisation.many-would-leave', { n: gone.length, of: there.people.length });
  await addPlaces(tx, act, plan, result);
  const now = await readOrganisation(tx);
  await writePeople(
    tx,
    act,
    plan.add.map((wished) => ({ ...wished, ...placed(wished, now) })),
  );
  for (const wished of plan.change) {
    const { email: _known, ...change } = { ...wished, ...placed(wished, now) };
    if (told(result, wished.line, await changePerson(tx, act, { ...change, person: wished.id })))
      result.changed -= 1;
  }
  for (const { id, name } of gone)
    if (told(result, 0, await leave(tx, act, { person: id, duties }), { name })) result.left -= 1;
  return result;
}

const readOrganisation = async (tx: Tx): Promise<OrganisationNow> => ({
  departments: await departmentsNow(tx),
  teams: await teamsNow(tx),
  people: await everyPerson(tx),
});

async function addPlaces(
  tx: Tx,
  act: Act,
  plan: OrganisationPlan,
  result: OrganisationImported,
): Promise<void> {
  for (const { name, parent } of plan.departments) {
    const now = { departments: await departmentsNow(tx), teams: [], people: [] };
    const parentId = parent ? (findDepartment(now, parent)?.id ?? null) : null;
    if (told(result, 1, await addDepartment(tx, act, { name, parentId }))) result.departments -= 1;
  }
  const now = { departments: await departmentsNow(tx), teams: [], people: [] };
  for (const { name, department } of plan.teams) {
    const departmentId = findDepartment(now, department)?.id ?? '';
    if (told(result, 1, await addTeam(tx, act, { name, departmentId }))) result.teams -= 1;
  }
}

const placed = (wished: WishedPerson, now: OrganisationNow) => ({
  departmentId: wished.department ? findDepartment(now, wished.department)?.id : undefined,
  teamIds: wished.teams?.flatMap((name) => findTeam(now, name, wished.department!)?.id ?? []),
});

/** A refusal becomes a problem of its line; true when there was one. */
function told(
  result: OrganisationImported,
  line: number,
  answer: unknown,
  params: Record<string, string> = {},
): boolean {
  if (!isRefusal(answer)) return false;
  const names = Object.entries(answer.params ?? {}).map(([name, value]) => [name, String(value)]);
  result.problems.push({ line, code: answer.refused, params: { ...Object.fromEntries(names), ...params } });
  return true;
}

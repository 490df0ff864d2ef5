import { type Role, roles } from '../permissions.ts';
import type { PersonRow } from '../store/persons.ts';
import type { DepartmentNow, TeamNow } from '../store/teams.ts';
import { readTable, type TableRow } from './read-table.ts';

export interface OrganisationNow {
  departments: readonly DepartmentNow[];
  teams: readonly TeamNow[];
  people: readonly PersonRow[];
}

/** A person as a row of the file wants them; departments and teams still by name. */
export interface WishedPerson {
  line: number;
  email: string;
  name: string;
  jobTitle?: string;
  role?: Role;
  /** Departments from the top down; the last is theirs. */
  path?: string[];
  department?: string;
  teams?: string[];
  languages?: string[];
  capacity?: number;
}

export interface OrganisationPlan {
  /** Name and the name of the one above it; parents come first. */
  departments: { name: string; parent: string | null }[];
  teams: { name: string; department: string }[];
  add: WishedPerson[];
  change: (WishedPerson & { id: string })[];
  unchanged: number;
  /** In the organisation and not in the file: left as they are, unless the file is said to name everybody. */
  missing: { id: string; name: string }[];
  problems: { line: number; code: string; params: Record<string, string> }[];
}

const columnNames: Record<string, readonly string[]> = {
  name: ['name', 'naam', 'full name', 'volledige naam'],
  email: ['email', 'e-mail', 'mail', 'e-mailadres', 'email address'],
  jobTitle: ['job title', 'job', 'title', 'functie', 'jobtitle'],
  department: ['department', 'afdeling'],
  teams: ['team', 'teams'],
  languages: ['languages', 'language', 'talen', 'taal'],
  role: ['role', 'rol'],
  capacity: ['capacity', 'capaciteit'],
};

const key = (name: string) => name.toLowerCase();
const addressLike = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;

/**
 * What a file would change. A person is known by e-mail address; a cell that is not there or empty leaves what is
 * known alone. `Sales / Shops` puts Shops under Sales. The plan removes nobody. The same file again plans nothing.
 */
export function planOrganisation(text: string, now: OrganisationNow): OrganisationPlan {
  const { columns, rows } = readTable(text);
  const plan: OrganisationPlan = {
    departments: [],
    teams: [],
    add: [],
    change: [],
    unchanged: 0,
    missing: [],
    problems: [],
  };
  const column = (field: string) => columns.find((name) => columnNames[field]!.includes(name));
  for (const needed of ['name', 'email'])
    if (!column(needed))
      plan.problems.push({ line: 1, code: 'organisation.column-missing', params: { column: needed } });
  if (plan.problems.length > 0) return plan;

  const known = new Map(now.people.map((person) => [key(person.email), person]));
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = (field: string) => row.cells[column(field) ?? ''] || undefined;
    const wished = readPerson(row, cell, plan);
    if (!wished) continue;
    if (seen.has(key(wished.email))) {
      plan.problems.push({ line: row.line, code: 'organisation.twice', params: { email: wished.email } });
      continue;
    }
    seen.add(key(wished.email));
    planPlaces(wished, now, plan);
    const person = known.get(key(wished.email));
    if (!person) plan.add.push(wished);
    else if (differs(wished, person, now)) plan.change.push({ ...wished, id: person.id });
    else plan.unchanged += 1;
  }
  plan.missing = now.people
    .filter(({ email }) => !seen.has(key(email)))
    .map(({ id, name }) => ({ id, name }));
  return plan;
}

type Cell = (field: string) => string | undefined;

function readPerson(row: TableRow, cell: Cell, plan: OrganisationPlan): WishedPerson | null {
  const wrong = (code: string, params: Record<string, string> = {}) => {
    plan.problems.push({ line: row.line, code, params });
    return null;
  };
  const email = cell('email');
  const name = cell('name');
  if (!name) return wrong('organisation.no-name');
  if (!email || !addressLike.test(email)) return wrong('organisation.no-email', { email: email ?? '' });
  const role = cell('role')?.toLowerCase();
  if (role && !roles.includes(role as Role)) return wrong('organisation.no-role', { role });
  const capacity = cell('capacity');
  if (capacity && !(Number.isInteger(Number(capacity)) && Number(capacity) >= 0 && Number(capacity) <= 500))
    return wrong('organisation.no-capacity', { capacity });
  const list = (text: string | undefined) =>
    text
      ?.split(/[|,;]/u)
      .map((each) => each.trim())
      .filter(Boolean);
  if (cell('teams') && !cell('department')) return wrong('organisation.team-without-department');
  return {
    line: row.line,
    name,
    email,
    jobTitle: cell('jobTitle'),
    role: role as Role | undefined,
    path: departmentPath(cell('department')),
    department: departmentPath(cell('department')).at(-1),
    teams: list(cell('teams')),
    languages: list(cell('languages'))?.map((each) => each.toLowerCase()),
    capacity: capacity ? Number(capacity) : undefined,
  };
}

const departmentPath = (text: string | undefined): string[] =>
  text
    ?.split(/[/>]/u)
    .map((each) => each.trim())
    .filter(Boolean) ?? [];

function planPlaces(wished: WishedPerson, now: OrganisationNow, plan: OrganisationPlan): void {
  const there = [...now.departments, ...plan.departments];
  let parent: string | null = null;
  for (const name of wished.path ?? []) {
    if (!there.some((department) => key(department.name) === key(name)))
      plan.departments.push({ name, parent });
    parent = name;
  }
  for (const name of wished.teams ?? []) {
    const planned = plan.teams.some(
      (team) => key(team.name) === key(name) && key(team.department) === key(wished.department!),
    );
    if (!planned && !findTeam(now, name, wished.department!))
      plan.teams.push({ name, department: wished.department! });
  }
}

export const findDepartment = (now: OrganisationNow, name: string) =>
  now.departments.find((department) => key(department.name) === key(name));

export const findTeam = (now: OrganisationNow, name: string, department: string) =>
  now.teams.find(
    (team) => key(team.name) === key(name) && team.departmentId === findDepartment(now, department)?.id,
  );

function differs(wished: WishedPerson, person: PersonRow, now: OrganisationNow): boolean {
  const same = <T>(wish: T | undefined, is: T) => wish === undefined || String(wish) === String(is);
  const teams = wished.teams?.map((name) => findTeam(now, name, wished.department!)?.id ?? '?').sort();
  return !(
    same(wished.name, person.name) &&
    same(wished.jobTitle, person.jobTitle) &&
    same(wished.role, person.role) &&
    same(wished.capacity, person.capacity) &&
    same(wished.languages, person.languages) &&
    same(
      wished.department && (findDepartment(now, wished.department)?.id ?? '?'),
      person.departmentId ?? '',
    ) &&
    same(teams, [...person.teamIds].sort())
  );
}

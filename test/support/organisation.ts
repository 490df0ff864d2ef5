import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Actor } from '#people/access.ts';
import type { Role } from '#people/permissions.ts';

/** For tests: an organisation written straight into the tables. */
const early = new Date('2026-01-01T00:00:00Z');

export async function makeDepartment(db: Tx, name: string, parent: string | null = null): Promise<string> {
  const id = newId();
  await db
    .insertInto('people_department')
    .values({ id, name, parent_id: parent, retired_at: null })
    .execute();
  return id;
}

export async function makeTeam(db: Tx, name: string, department: string): Promise<string> {
  const id = newId();
  await db
    .insertInto('people_team')
    .values({ id, name, department_id: department, retired_at: null })
    .execute();
  return id;
}

export interface Colleague {
  name?: string;
  role?: Role;
  department?: string | null;
  teams?: string[];
  languages?: string[];
  capacity?: number;
  jobTitle?: string;
}

export async function makeColleague(db: Tx, given: Colleague = {}): Promise<string> {
  const id = newId();
  await db
    .insertInto('people_person')
    .values({
      id,
      name: given.name ?? `Person ${id.slice(-6)}`,
      email: `${id}@heed.test`,
      role: given.role ?? 'member',
      job_title: given.jobTitle ?? '',
      department_id: given.department ?? null,
      languages: given.languages ?? ['nl', 'en'],
      capacity: given.capacity ?? 8,
      hours: null,
      auth_user_id: null,
      left_at: null,
      created_at: early,
    })
    .execute();
  for (const team of given.teams ?? [])
    await db.insertInto('people_membership').values({ person_id: id, team_id: team }).execute();
  return id;
}

export async function makeAbsence(
  db: Tx,
  person: string,
  from: Date,
  to: Date | null,
  deputy: string | null = null,
) {
  await db
    .insertInto('people_absence')
    .values({ id: newId(), person_id: person, from_at: from, to_at: to, deputy_id: deputy })
    .execute();
}

export async function makeTheme(db: Tx, en: string, nl = en): Promise<string> {
  const id = newId();
  await sql`
    insert into understand_theme (id, key, name_en, name_nl, found_at)
    values (${id}, ${id}, ${en}, ${nl}, ${early})`.execute(db);
  return id;
}

/** What somebody says they know of a theme (by themselves, or `by` a colleague). */
export async function makeExpertise(
  db: Tx,
  given: { person: string; theme?: string; skill?: string; level: number; by?: string; at?: Date },
) {
  await db
    .insertInto('connect_expertise')
    .values({
      id: newId(),
      person_id: given.person,
      theme_id: given.theme ?? null,
      skill_id: given.skill ?? null,
      level: given.level,
      by: given.by ?? given.person,
      at: given.at ?? early,
      withdrawn_at: null,
    })
    .execute();
}

export const personActs = (person: string, at: Date, role: Role = 'member') => ({
  actor: { kind: 'person', personId: person, role, scopes: null } satisfies Actor,
  at,
});

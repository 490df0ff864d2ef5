import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Role } from '../permissions.ts';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  jobTitle: string;
  departmentId: string | null;
  teamIds: string[];
  languages: string[];
  language: string;
  capacity: number;
  signsIn: boolean;
}

const person = sql<PersonRow>`
  select person.id, name, email, role, job_title as "jobTitle", department_id as "departmentId", languages, language,
    capacity, auth_user_id is not null as "signsIn",
    coalesce((select array_agg(team_id::text order by team_id) from people_membership where person_id = person.id), '{}') as "teamIds"
  from people_person person`;

/** One who has not left. */
export async function personById(tx: Tx, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`${person} where person.id = ${id} and left_at is null`.execute(tx);
  return rows[0];
}

export async function everyPerson(tx: Tx): Promise<PersonRow[]> {
  const { rows } =
    await sql<PersonRow>`${person} where left_at is null order by lower(name), person.id`.execute(tx);
  return rows;
}

export async function emailTaken(tx: Tx, email: string, except: string | null = null): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists(select from people_person where lower(email) = lower(${email}) and left_at is null
      and id is distinct from ${except}::uuid) as taken`.execute(tx);
  return rows[0]!.taken;
}

export async function otherOwners(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from people_person where role = 'owner' and left_at is null and id <> ${id}`.execute(
    tx,
  );
  return rows[0]!.n;
}

export type NewPersonRow = Omit<PersonRow, 'signsIn'>;

/** Any number of people and their teams, in two statements. */
export async function insertPeople(tx: Tx, people: readonly NewPersonRow[], at: Date): Promise<void> {
  const rows = JSON.stringify(people);
  await sql`
    insert into people_person (id, name, email, role, job_title, department_id, languages, language, capacity, created_at)
    select id, name, email, role, "jobTitle", "departmentId", languages, language, capacity, ${at}
    from jsonb_to_recordset(${rows}::jsonb) as person(id uuid, name text, email text, role text, "jobTitle" text,
      "departmentId" uuid, languages text[], language text, capacity int)`.execute(tx);
  await sql`
    insert into people_membership (person_id, team_id)
    select distinct person.id, team::uuid
    from jsonb_to_recordset(${rows}::jsonb) as person(id uuid, "teamIds" text[])
    cross join lateral unnest("teamIds") as team`.execute(tx);
}

export async function updatePerson(tx: Tx, row: PersonRow): Promise<void> {
  await tx
    .updateTable('people_person')
    .set({
      name: row.name,
      email: row.email,
      role: row.role,
      job_title: row.jobTitle,
      department_id: row.departmentId,
      languages: row.languages,
      capacity: row.capacity,
    })
    .where('id', '=', row.id)
    .execute();
  await putInTeams(tx, row.id, row.teamIds);
}

async function putInTeams(tx: Tx, id: string, teams: readonly string[]): Promise<void> {
  await sql`delete from people_membership where person_id = ${id} and not (team_id = any(${teams}::uuid[]))`.execute(
    tx,
  );
  await sql`
    insert into people_membership (person_id, team_id)
    select ${id}::uuid, team from unnest(${teams}::uuid[]) as team on conflict do nothing`.execute(tx);
}

/** Ends what only a person who is there can hold: teams, own mandates, invitations, standing in for others. */
export async function letGo(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update people_person set left_at = ${at} where id = ${id}`.execute(tx);
  await sql`delete from people_membership where person_id = ${id}`.execute(tx);
  await sql`delete from people_invitation where person_id = ${id} and used_at is null`.execute(tx);
  await sql`update people_mandate set withdrawn_at = ${at} where person_id = ${id} and withdrawn_at is null`.execute(
    tx,
  );
  await sql`update people_absence set deputy_id = null
    where deputy_id = ${id} and (to_at is null or to_at > ${at})`.execute(tx);
  await sql`update people_absence set to_at = ${at}
    where person_id = ${id} and from_at < ${at} and (to_at is null or to_at > ${at})`.execute(tx);
}

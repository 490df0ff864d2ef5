import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** A person as a directory sees them; also who left. */
export interface DirectoryPerson {
  id: string;
  externalId: string | null;
  name: string;
  email: string;
  jobTitle: string;
  language: string;
  department: string | null;
  teams: { id: string; name: string }[];
  active: boolean;
  createdAt: Date;
}

/** By one attribute, or everybody in the order they came; `total` counts them all. */
export async function directoryPeople(
  tx: Tx,
  { by, skip, most }: { by: { attribute: string; value: string } | null; skip: number; most: number },
): Promise<{ people: DirectoryPerson[]; total: number }> {
  const matching = by
    ? ({
        id: sql`person.id::text = ${by.value}`,
        username: sql`lower(person.email) = lower(${by.value})`,
        externalid: sql`person.external_id = ${by.value}`,
      }[by.attribute] ?? sql`false`)
    : sql`true`;
  const { rows } = await sql<DirectoryPerson & { total: number }>`
    select person.id, person.external_id as "externalId", person.name, person.email, person.job_title as "jobTitle",
      person.language, department.name as department, person.left_at is null as active,
      person.created_at as "createdAt", count(*) over () as total,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', team.id, 'name', team.name) order by team.name)
        from people_membership member join people_team team on team.id = member.team_id
        where member.person_id = person.id
      ), '[]') as teams
    from people_person person left join people_department department on department.id = person.department_id
    where ${matching} order by person.left_at is not null, person.created_at, person.id
    offset ${skip} limit ${most}`.execute(tx);
  return { people: rows, total: rows[0]?.total ?? 0 };
}

export async function directoryPerson(tx: Tx, id: string): Promise<DirectoryPerson | undefined> {
  return (await directoryPeople(tx, { by: { attribute: 'id', value: id }, skip: 0, most: 1 })).people[0];
}

export const setExternalId = (tx: Tx, id: string, externalId: string | null) =>
  tx.updateTable('people_person').set({ external_id: externalId }).where('id', '=', id).execute();

export const comeBack = (tx: Tx, id: string) =>
  tx.updateTable('people_person').set({ left_at: null }).where('id', '=', id).execute();

/** Who is in each team, by its id. */
export async function teamMembers(tx: Tx): Promise<Map<string, { id: string; name: string }[]>> {
  const { rows } = await sql<{ team: string; id: string; name: string }>`
    select member.team_id as team, person.id, person.name from people_membership member
    join people_person person on person.id = member.person_id order by person.name, person.id`.execute(tx);
  return Map.groupBy(rows, ({ team }) => team);
}

export async function setMembers(tx: Tx, team: string, people: readonly string[]): Promise<void> {
  await sql`delete from people_membership where team_id = ${team} and not (person_id = any(${people}::uuid[]))`.execute(
    tx,
  );
  await sql`
    insert into people_membership (person_id, team_id)
    select id, ${team}::uuid from people_person where id = any(${people}::uuid[]) and left_at is null
    on conflict do nothing`.execute(tx);
}

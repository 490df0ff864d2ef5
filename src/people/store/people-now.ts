import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Role } from '../permissions.ts';

/** A person of the organisation as they stand at a moment. */
export interface PersonNow {
  id: string;
  name: string;
  role: Role;
  jobTitle: string;
  departmentId: string | null;
  teamIds: string[];
  /** BCP 47, what they work in. */
  languages: string[];
  /** Open conversations at once. */
  capacity: number;
  absent: boolean;
  /** Who stands in while they are absent. */
  deputyId: string | null;
}

/** Everybody who has not left (or those of `only`), by name. One query, whatever the size. */
export async function peopleNow(tx: Tx, at: Date, only?: readonly string[]): Promise<PersonNow[]> {
  const { rows } = await sql<PersonNow>`
    select person.id, person.name, person.role, person.job_title as "jobTitle",
      person.department_id as "departmentId", person.languages, person.capacity,
      coalesce(member.teams, '{}') as "teamIds",
      absence.person_id is not null as absent, absence.deputy_id as "deputyId"
    from people_person person
    left join (
      select person_id, array_agg(team_id::text order by team_id) as teams from people_membership group by person_id
    ) member on member.person_id = person.id
    left join (
      select distinct on (person_id) person_id, deputy_id from people_absence
      where from_at <= ${at} and (to_at is null or to_at > ${at})
      order by person_id, to_at desc nulls first
    ) absence on absence.person_id = person.id
    where (person.left_at is null or person.left_at > ${at})
      and (${only === undefined} or person.id = any(${only ?? []}::uuid[]))
    order by lower(person.name), person.id`.execute(tx);
  return rows;
}

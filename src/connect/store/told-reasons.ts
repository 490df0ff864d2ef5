import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { ReasonGroup } from '../asks/group-reasons.ts';

/** Keeps a reason with the department it came from and the quarter, and nothing that leads to a person. */
export const tellReason = (tx: Tx, reason: string, person: string, at: Date) =>
  sql`
    insert into connect_told_reason (quarter, department_id, reason)
    select date_trunc('quarter', ${at}::timestamptz at time zone 'UTC')::date, department_id, ${reason}
    from people_person where id = ${person}`.execute(tx);

/** What was told in the last four quarters, per department, with how many people work there. */
export async function toldReasons(tx: Tx, at: Date): Promise<ReasonGroup[]> {
  const { rows } = await sql<ReasonGroup>`
    select department, sum(n)::int as told_n, jsonb_object_agg(reason, n) as told,
      (select count(*) from people_person person
        where person.department_id is not distinct from department and person.left_at is null) as people
    from (
      select department_id as department, reason, count(*) as n from connect_told_reason
      where quarter > ${at}::date - interval '1 year' group by department_id, reason
    ) counted
    group by department`.execute(tx);
  return rows;
}

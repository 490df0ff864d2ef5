import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Nobody else changes the shape of the organisation until this transaction ends: its rules span rows. */
export const lockOrganisation = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('people.organisation', 0))`.execute(tx);

export const insertDepartment = (tx: Tx, row: { id: string; name: string; parentId: string | null }) =>
  tx
    .insertInto('people_department')
    .values({ id: row.id, name: row.name, parent_id: row.parentId, retired_at: null })
    .execute();

export const updateDepartment = (tx: Tx, id: string, row: { name: string; parentId: string | null }) =>
  tx
    .updateTable('people_department')
    .set({ name: row.name, parent_id: row.parentId })
    .where('id', '=', id)
    .execute();

export const retireDepartmentRow = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('people_department').set({ retired_at: at }).where('id', '=', id).execute();

export const insertTeam = (tx: Tx, row: { id: string; name: string; departmentId: string }) =>
  tx
    .insertInto('people_team')
    .values({ id: row.id, name: row.name, department_id: row.departmentId, retired_at: null })
    .execute();

export const updateTeam = (tx: Tx, id: string, row: { name: string; departmentId: string }) =>
  tx
    .updateTable('people_team')
    .set({ name: row.name, department_id: row.departmentId })
    .where('id', '=', id)
    .execute();

export const retireTeamRow = async (tx: Tx, id: string, at: Date) => {
  await tx.updateTable('people_team').set({ retired_at: at }).where('id', '=', id).execute();
  await tx.deleteFrom('people_membership').where('team_id', '=', id).execute();
};

/** What still hangs under a department: departments, teams and people who have not left. */
export async function underDepartment(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from people_department where parent_id = ${id} and retired_at is null)
      + (select count(*) from people_team where department_id = ${id} and retired_at is null)
      + (select count(*) from people_person where department_id = ${id} and left_at is null) as n`.execute(
    tx,
  );
  return rows[0]!.n;
}

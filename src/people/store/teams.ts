import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface TeamNow {
  id: string;
  name: string;
  departmentId: string;
}

export async function teamsNow(tx: Tx): Promise<TeamNow[]> {
  const { rows } = await sql<TeamNow>`
    select id, name, department_id as "departmentId" from people_team
    where retired_at is null order by lower(name), id`.execute(tx);
  return rows;
}

export interface DepartmentNow {
  id: string;
  name: string;
  parentId: string | null;
}

export async function departmentsNow(tx: Tx): Promise<DepartmentNow[]> {
  const { rows } = await sql<DepartmentNow>`
    select id, name, parent_id as "parentId" from people_department
    where retired_at is null order by lower(name), id`.execute(tx);
  return rows;
}

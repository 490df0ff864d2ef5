import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface AbsenceRow {
  id: string;
  personId: string;
  fromAt: Date;
  toAt: Date | null;
  deputyId: string | null;
  reason: string;
}

const columns = sql`
  id, person_id as "personId", from_at as "fromAt", to_at as "toAt", deputy_id as "deputyId", reason`;

/** Present and coming absences of these people (everybody when left out), soonest first. */
export async function absencesFrom(tx: Tx, at: Date, persons?: readonly string[]): Promise<AbsenceRow[]> {
  const { rows } = await sql<AbsenceRow>`
    select ${columns} from people_absence
    where (to_at is null or to_at > ${at}) and (${persons === undefined} or person_id = any(${persons ?? []}::uuid[]))
    order by from_at, id`.execute(tx);
  return rows;
}

export async function absenceById(tx: Tx, id: string): Promise<AbsenceRow | undefined> {
  const { rows } =
    await sql<AbsenceRow>`select ${columns} from people_absence where id = ${id} for update`.execute(tx);
  return rows[0];
}

export const insertAbsence = (tx: Tx, row: AbsenceRow) =>
  tx
    .insertInto('people_absence')
    .values({
      id: row.id,
      person_id: row.personId,
      from_at: row.fromAt,
      to_at: row.toAt,
      deputy_id: row.deputyId,
      reason: row.reason,
    })
    .execute();

/** One that has begun ends now; one that has not begun is as if it never was. */
export async function closeAbsence(tx: Tx, row: AbsenceRow, at: Date): Promise<void> {
  if (row.fromAt >= at) await sql`delete from people_absence where id = ${row.id}`.execute(tx);
  else await sql`update people_absence set to_at = ${at} where id = ${row.id}`.execute(tx);
}

/** Does this overlap an absence that is already marked? */
export async function overlapsAbsence(
  tx: Tx,
  { personId, fromAt, toAt }: Pick<AbsenceRow, 'personId' | 'fromAt' | 'toAt'>,
): Promise<boolean> {
  const { rows } = await sql<{ overlaps: boolean }>`
    select exists(select from people_absence where person_id = ${personId}
      and tstzrange(from_at, to_at) && tstzrange(${fromAt}::timestamptz, ${toAt}::timestamptz)) as overlaps`.execute(
    tx,
  );
  return rows[0]!.overlaps;
}

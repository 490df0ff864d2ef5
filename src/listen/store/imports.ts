import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { FileCursor, ImportPlan } from '../ports.ts';

export interface ImportRow {
  id: string;
  source_id: string;
  file_name: string;
  stored_as: string;
  bytes: number;
  map: ImportPlan;
  dialect: Record<string, unknown> | null;
  state: 'chosen' | 'running' | 'stopped' | 'finished' | 'failed';
  at_byte: number;
  at_row: number;
  at_line: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  problem: { code: string; params: Record<string, unknown> } | null;
  started_by: string | null;
  started_at: Date;
  touched_at: Date;
  finished_at: Date | null;
}

export const insertImport = (
  tx: Tx,
  row: Pick<ImportRow, 'id' | 'source_id' | 'file_name' | 'stored_as' | 'bytes' | 'started_by'> & {
    at: Date;
  },
) => {
  const { at, ...rest } = row;
  return tx
    .insertInto('listen_import')
    .values({ ...rest, map: '{"fields":{}}', state: 'chosen', started_at: at, touched_at: at })
    .execute();
};

export const readImport = (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  tx.selectFrom('listen_import').selectAll().where('id', '=', id).executeTakeFirst();

export const lockImport = (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  tx.selectFrom('listen_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const importsOf = (tx: Tx, source: string | undefined, most: number) =>
  tx
    .selectFrom('listen_import as import')
    .innerJoin('listen_source as source', 'source.id', 'import.source_id')
    .leftJoin('people_person as person', 'person.id', 'import.started_by')
    .selectAll('import')
    .select(['source.name as source_name', 'person.name as person_name'])
    .where('import.state', '<>', 'chosen')
    .$if(source !== undefined, (query) => query.where('import.source_id', '=', source!))
    .orderBy('import.started_at', 'desc')
    .limit(most)
    .execute();

export async function setImportState(
  tx: Tx,
  id: string,
  state: ImportRow['state'],
  at: Date,
  more: { plan?: ImportPlan; problem?: ImportRow['problem'] } = {},
): Promise<void> {
  await tx
    .updateTable('listen_import')
    .set({
      state,
      touched_at: at,
      finished_at: state === 'finished' || state === 'failed' ? at : null,
      ...(more.plan && { map: JSON.stringify(more.plan) }),
      problem: more.problem ? JSON.stringify(more.problem) : null,
    })
    .where('id', '=', id)
    .execute();
}

/** Written in the transaction of the batch: where the next one begins, and what came of all so far. */
export async function moveImport(
  tx: Tx,
  id: string,
  to: FileCursor,
  counts: { accepted: number; duplicate: number; rejected: number },
  at: Date,
): Promise<void> {
  const { offset, row, line, ...dialect } = to;
  await sql`
    update listen_import set at_byte = ${offset}, at_row = ${row}, at_line = ${line}, touched_at = ${at},
      dialect = ${JSON.stringify(dialect)}::jsonb, accepted = accepted + ${counts.accepted},
      duplicate = duplicate + ${counts.duplicate}, rejected = rejected + ${counts.rejected}
    where id = ${id}`.execute(tx);
}

/** Running, but nobody has moved them for a while: their process was killed. */
export async function forsakenImports(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('listen_import')
    .select('id')
    .where('state', '=', 'running')
    .where('touched_at', '<', before)
    .execute();
  return rows.map((row) => row.id);
}

/** Uploaded and never started; their files can go. */
export async function dropForgotten(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .deleteFrom('listen_import')
    .where('state', '=', 'chosen')
    .where('started_at', '<', before)
    .returning('stored_as')
    .execute();
  return rows.map((row) => row.stored_as);
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { storable } from '#kit/text.ts';
import type { Unreadable } from '../ports.ts';

export async function insertFailures(
  tx: Tx,
  rows: readonly Unreadable[],
  context: { source: string; importId: string | null; at: Date },
): Promise<{ id: string; code: string }[]> {
  if (rows.length === 0) return [];
  const params = rows.map((row) => storable(JSON.stringify(row.params).replaceAll('\\u0000', '\\ufffd')));
  const { rows: made } = await sql<{ id: string; code: string }>`
    insert into listen_failure (id, source_id, import_id, at, code, params, place, original)
    select id, ${context.source}, ${context.importId}, ${context.at}, code, params, place, original
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((row) => row.code)}::text[], ${params}::jsonb[],
      ${rows.map((row) => storable(row.place).slice(0, 500))}::text[],
      ${rows.map((row) => row.original && Buffer.from(row.original))}::bytea[]) as made(id, code, params, place, original)
    on conflict (source_id, import_id, place, code) do nothing returning id, code`.execute(tx);
  return made;
}

export interface FailureRow {
  id: string;
  source_id: string;
  import_id: string | null;
  at: Date;
  code: string;
  params: Record<string, unknown>;
  place: string;
  original: Buffer | null;
  state: 'open' | 'solved' | 'dismissed';
}

export const lockFailure = (tx: Tx, id: string): Promise<FailureRow | undefined> =>
  tx.selectFrom('listen_failure').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export async function closeFailures(
  tx: Tx,
  ids: readonly string[],
  state: 'solved' | 'dismissed',
  by: string | null,
  at: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('listen_failure')
    .set({ state, closed_by: by, closed_at: at })
    .where('id', 'in', [...ids])
    .where('state', '=', 'open')
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Newest first, a page at a time; without the originals. */
export async function failurePage(
  tx: Tx,
  asked: { source?: string; importId?: string; state: string; before?: string; most: number },
) {
  return tx
    .selectFrom('listen_failure as failure')
    .innerJoin('listen_source as source', 'source.id', 'failure.source_id')
    .select([
      'failure.id',
      'failure.source_id',
      'source.name as source_name',
      'failure.import_id',
      'failure.at',
      'failure.code',
      'failure.params',
      'failure.place',
      'failure.state',
      sql<number>`coalesce(length(original), 0)`.as('bytes'),
      sql<Buffer | null>`substring(original from 1 for 600)`.as('start'),
    ])
    .where('failure.state', '=', asked.state as 'open')
    .$if(asked.source !== undefined, (query) => query.where('failure.source_id', '=', asked.source!))
    .$if(asked.importId !== undefined, (query) => query.where('failure.import_id', '=', asked.importId!))
    .$if(asked.before !== undefined, (query) => query.where('failure.id', '<', asked.before!))
    .orderBy('failure.id', 'desc')
    .limit(asked.most)
    .execute();
}

/** Rejected rows of an import in the order of the file, a slice at a time: the file to download is streamed. */
export async function* failuresOfImport(db: Tx, importId: string): AsyncGenerator<FailureRow[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db
      .selectFrom('listen_failure')
      .selectAll()
      .where('import_id', '=', importId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .execute();
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.id;
  }
}

/** Open ones of a source whose original was kept, oldest first. */
export async function openFailureIds(tx: Tx, source: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from listen_failure where source_id = ${source} and state = 'open' and original is not null
    order by at, id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

import { type Insertable, sql } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';

export const insertView = (tx: Tx, view: Insertable<Tables['respond_view']>) =>
  tx.insertInto('respond_view').values(view).execute();

export async function deleteView(tx: Tx, id: string, person: string): Promise<boolean> {
  const { rows } =
    await sql`delete from respond_view where id = ${id} and person_id = ${person} returning 1`.execute(tx);
  return rows.length > 0;
}

export const viewsFor = (tx: Tx, person: string) =>
  tx
    .selectFrom('respond_view')
    .select(['id', 'name', 'filter', 'shared', 'person_id'])
    .where((row) => row.or([row('person_id', '=', person), row('shared', '=', true)]))
    .orderBy('name')
    .limit(100)
    .execute();

export const insertSnippet = (tx: Tx, snippet: Insertable<Tables['respond_snippet']>) =>
  tx.insertInto('respond_snippet').values(snippet).execute();

export async function deleteSnippet(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from respond_snippet where id = ${id} returning 1`.execute(tx);
  return rows.length > 0;
}

export const snippets = (tx: Tx) =>
  tx
    .selectFrom('respond_snippet')
    .select(['id', 'name', 'text', 'language'])
    .orderBy('name')
    .limit(500)
    .execute();

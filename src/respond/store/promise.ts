import type { Insertable, Selectable } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';

export type PromiseRow = Selectable<Tables['respond_promise']>;

export async function insertPromise(
  tx: Tx,
  promise: Insertable<Tables['respond_promise']>,
): Promise<boolean> {
  const row = await tx
    .insertInto('respond_promise')
    .values(promise)
    .onConflict((same) => same.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const readPromise = (tx: Tx, id: string): Promise<PromiseRow | undefined> =>
  tx.selectFrom('respond_promise').selectAll().where('id', '=', id).executeTakeFirst();

/** Undefined when it was closed before. */
export const closePromiseRow = (
  tx: Tx,
  id: string,
  closing: { state: 'kept' | 'explained'; explanation: string | null; closed_at: Date },
): Promise<PromiseRow | undefined> =>
  tx
    .updateTable('respond_promise')
    .set(closing)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst();

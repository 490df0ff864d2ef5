import type { Insertable, Selectable } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';

export type DecisionRow = Selectable<Tables['respond_decision']>;

export async function insertDecision(
  tx: Tx,
  decision: Insertable<Tables['respond_decision']>,
): Promise<boolean> {
  const row = await tx
    .insertInto('respond_decision')
    .values(decision)
    .onConflict((same) => same.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const readDecision = (tx: Tx, id: string): Promise<DecisionRow | undefined> =>
  tx.selectFrom('respond_decision').selectAll().where('id', '=', id).executeTakeFirst();

/** Undefined when it was closed before. */
export const closeDecisionRow = (
  tx: Tx,
  id: string,
  closing: { state: 'approved' | 'declined'; mandate_id: string | null; closed_at: Date },
): Promise<DecisionRow | undefined> =>
  tx
    .updateTable('respond_decision')
    .set(closing)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returningAll()
    .executeTakeFirst();

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface SourceForHearing {
  id: string;
  kind: string;
  channel: string;
  internal: boolean;
  state: 'off' | 'on';
  sample: boolean;
}

export const sourceForHearing = (tx: Tx, id: string): Promise<SourceForHearing | undefined> =>
  tx
    .selectFrom('listen_source')
    .select(['id', 'kind', 'channel', 'internal', 'state', 'sample'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Written last in the transaction: the row's lock is then held for a moment only. */
export async function markHeard(
  tx: Tx,
  source: string,
  at: Date,
  accepted: number,
  cursor: Record<string, unknown> | undefined,
): Promise<void> {
  await sql`
    update listen_source set
      heard_at = case when ${accepted} > 0 then greatest(heard_at, ${at}) else heard_at end,
      heard_count = heard_count + ${accepted},
      checked_at = greatest(checked_at, ${at}),
      cursor = coalesce(${cursor === undefined ? null : JSON.stringify(cursor)}::jsonb, cursor)
    where id = ${source}`.execute(tx);
}

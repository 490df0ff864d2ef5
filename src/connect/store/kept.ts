import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** How many pieces of evidence of each kind there are in the whole organisation. */
export async function keptNow(tx: Tx): Promise<{ kind: string; pieces: number }[]> {
  const { rows } = await sql<{ kind: string; pieces: number }>`
    select case when by = person_id then 'declared' else 'endorsed' end as kind, count(*) as pieces
    from connect_expertise where withdrawn_at is null group by 1
    union all
    select kind, count(*) from connect_shown where hidden_at is null group by kind`.execute(tx);
  return rows;
}

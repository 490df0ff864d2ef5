import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { LedgerEvent } from '#ledger/index.ts';
import type { Row } from '../rows/row-kit.ts';

/** Rows in one statement: large enough to be quick, small enough to show progress. */
const batch = 2000;

/** Writes rows by name of table and column; the table's own types read them. Calls back after each batch. */
export async function writeRows(
  tx: Tx,
  table: string,
  rows: readonly Row[],
  wrote: (count: number) => void,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.ref(name)));
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch);
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(some)}::jsonb)`.execute(
      tx,
    );
    wrote(some.length);
  }
}

/** Writes events in the order in which they happened, without waking anybody: nothing here is news. */
export async function writeEvents(
  tx: Tx,
  events: readonly LedgerEvent[],
  wrote: (count: number) => void,
): Promise<void> {
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (let from = 0; from < inOrder.length; from += batch) {
    const some = inOrder.slice(from, from + batch);
    await sql`
      insert into ledger_event (at, type, subject, actor, facts, sample)
      select at, type, subject, actor, facts, true
      from rows from (jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        as (at timestamptz, type text, subject uuid, actor uuid, facts jsonb)) with ordinality as event(at, type, subject, actor, facts, place)
      order by place`.execute(tx);
    wrote(some.length);
  }
}

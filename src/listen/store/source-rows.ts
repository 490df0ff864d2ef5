import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Cursor } from '../ports.ts';
import type { Trouble } from '../tables.ts';

export interface SourceRow {
  id: string;
  kind: string;
  name: string;
  channel: string;
  internal: boolean;
  settings: Record<string, unknown>;
  secret: Buffer | null;
  steward_id: string | null;
  deputy_id: string | null;
  state: 'off' | 'on';
  cursor: Cursor | null;
  checked_at: Date | null;
  heard_at: Date | null;
  trouble: Trouble | null;
  sample: boolean;
}

/** Locks the row: two people change one source one after the other. */
export const lockSource = (tx: Tx, id: string): Promise<SourceRow | undefined> =>
  tx.selectFrom('listen_source').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const readSource = (tx: Tx, id: string): Promise<SourceRow | undefined> =>
  tx.selectFrom('listen_source').selectAll().where('id', '=', id).executeTakeFirst();

export const sourceNamed = (tx: Tx, name: string): Promise<SourceRow | undefined> =>
  tx
    .selectFrom('listen_source')
    .selectAll()
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst();

/** False when the name is taken. */
export async function insertSource(
  tx: Tx,
  row: Pick<SourceRow, 'id' | 'kind' | 'name' | 'channel' | 'internal' | 'settings' | 'secret'> & {
    steward: string | null;
    deputy: string | null;
    at: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('listen_source')
    .values({
      id: row.id,
      kind: row.kind,
      name: row.name,
      channel: row.channel,
      internal: row.internal,
      settings: JSON.stringify(row.settings),
      secret: row.secret,
      steward_id: row.steward,
      deputy_id: row.deputy,
      cursor: null,
      checked_at: null,
      heard_at: null,
      trouble: null,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

export async function updateSource(
  tx: Tx,
  id: string,
  change: Partial<{
    name: string;
    channel: string;
    settings: Record<string, unknown>;
    secret: Buffer;
    steward_id: string | null;
    deputy_id: string | null;
    state: 'off' | 'on';
    cursor: Cursor | null;
    trouble: Trouble | null;
    checked_at: Date;
  }>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  const { settings, cursor, trouble, ...plain } = change;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await tx
    .updateTable('listen_source')
    .set({
      ...plain,
      ...(settings !== undefined && { settings: JSON.stringify(settings) }),
      ...(cursor !== undefined && { cursor: json(cursor) }),
      ...(trouble !== undefined && { trouble: json(trouble) }),
    })
    .where('id', '=', id)
    .execute();
}

/** Those of these people who still work here. */
export async function peopleStillHere(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('people_person')
    .select('id')
    .where('id', 'in', [...ids])
    .where('left_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Where notes can be written down now. */
export const captureSources = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('listen_source')
    .select(['id', 'name'])
    .where('kind', '=', 'capture')
    .where('state', '=', 'on')
    .orderBy('name')
    .execute();

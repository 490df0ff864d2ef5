import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';

export type ConversationRow = Selectable<Tables['respond_conversation']>;

/**
 * The conversation, locked until the transaction ends: whoever changes one comes through here, one after the other.
 * `version`: what the caller has seen; refused when somebody changed it since.
 */
export async function lockConversation(
  tx: Tx,
  id: string,
  version?: number,
): Promise<ConversationRow | Refusal> {
  const row = await tx
    .selectFrom('respond_conversation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('conversation.unknown');
  if (row.joined_into) return refuse('conversation.joined', { into: row.joined_into });
  if (version !== undefined && row.version !== version)
    return refuse('conversation.changed-meanwhile', { version: row.version });
  return row;
}

/** As it is, joined into another or not; locked. */
export const lockAny = (tx: Tx, id: string): Promise<ConversationRow | undefined> =>
  tx.selectFrom('respond_conversation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Writes and counts the version up; returns the new one. */
export async function changeConversation(
  tx: Tx,
  id: string,
  change: Omit<Updateable<Tables['respond_conversation']>, 'version'>,
): Promise<number> {
  const row = await tx
    .updateTable('respond_conversation')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/**
 * Whether the customer waits, told by what was heard and answered: since the oldest message that was heard after our
 * last reply was written (when it was written counts for how long; when it was heard, for whether we could know it).
 */
export async function settleWaiting(tx: Tx, id: string): Promise<void> {
  await sql`
    update respond_conversation c set waiting_since = waits.waiting_since, state = waits.state, version = c.version + 1
    from (
      select case when now.state = 'solved' then null else since end as waiting_since,
        case when now.state = 'solved' then 'solved' when since is null then 'waiting' else 'open' end as state
      from respond_conversation now, (
        select min(cs.at) as since from respond_conversation_signal cs
        where cs.conversation_id = ${id} and cs.heard_at > coalesce((
          select max(r.written_at) from respond_reply r where r.conversation_id = ${id} and r.purpose = 'reply'
            and r.state in ('queued', 'sending', 'sent')), '-infinity')
      ) heard where now.id = ${id}
    ) waits
    -- Unchanged, it is not a new version: sending what somebody wrote must not collide with their next click.
    where c.id = ${id} and (c.waiting_since, c.state) is distinct from (waits.waiting_since, waits.state)`.execute(
    tx,
  );
}

export async function personName(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('people_person')
    .select('name')
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Those of these who are people here now. */
export async function peopleAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('people_person')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where('left_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

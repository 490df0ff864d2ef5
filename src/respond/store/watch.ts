import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

interface Watching {
  conversation: string;
  people: readonly string[];
  reason: 'chosen' | 'mentioned';
  at: Date;
}

/** False when there is no such conversation. A mention makes an older watch news again. */
export async function setWatch(tx: Tx, { conversation, people, reason, at }: Watching): Promise<boolean> {
  const { rows } = await sql`
    insert into respond_watch (conversation_id, person_id, reason, since)
    select c.id, given.person, ${reason}, ${at}
    from respond_conversation c, unnest(${people}::uuid[]) as given(person) where c.id = ${conversation}
    on conflict (conversation_id, person_id) do update
      set reason = excluded.reason, since = excluded.since where excluded.reason = 'mentioned'
    returning 1`.execute(tx);
  if (rows.length > 0) return true;
  const found = await sql`select from respond_conversation where id = ${conversation}`.execute(tx);
  return found.rows.length > 0;
}

export const stopWatch = (tx: Tx, conversation: string, person: string) =>
  sql`delete from respond_watch where conversation_id = ${conversation} and person_id = ${person}`.execute(
    tx,
  );

export const markSeen = (tx: Tx, conversation: string, person: string, at: Date) =>
  sql`update respond_watch set seen_at = ${at}
    where conversation_id = ${conversation} and person_id = ${person}`.execute(tx);

/** Where somebody is now: one place at a time. Nothing when there is no such conversation. */
export const markHere = (tx: Tx, conversation: string, person: string, at: Date) =>
  sql`insert into respond_here (person_id, conversation_id, at)
    select ${person}, id, ${at} from respond_conversation where id = ${conversation}
    on conflict (person_id) do update set conversation_id = excluded.conversation_id, at = excluded.at`.execute(
    tx,
  );

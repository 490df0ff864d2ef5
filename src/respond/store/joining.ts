import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Everything of one conversation that goes with it: table, its key, and how `respond_moved` calls it. */
const belongings = [
  ['respond_conversation_signal', 'signal_id', 'signal', 'conversation_id'],
  ['respond_reply', 'id', 'reply', 'conversation_id'],
  ['respond_note', 'id', 'note', 'conversation_id'],
  ['respond_promise', 'id', 'promise', 'conversation_id'],
  ['respond_decision', 'id', 'decision', 'conversation_id'],
  ['respond_confirmation', 'id', 'confirmation', 'conversation_id'],
  // What was joined into it before points at where everything is now.
  ['respond_conversation', 'id', 'conversation', 'joined_into'],
] as const;

/** Moves all of `from` to `into` and remembers what it was. */
export async function moveAll(tx: Tx, from: string, into: string): Promise<void> {
  for (const [table, key, what, owner] of belongings)
    await sql`with moved as (
        update ${sql.table(table)} set ${sql.ref(owner)} = ${into}
        where ${sql.ref(owner)} = ${from} returning ${sql.ref(key)} as id)
      insert into respond_moved (conversation_id, what, row_id) select ${from}::uuid, ${what}, id from moved`.execute(
      tx,
    );
}

/** Brings back what `from` had brought along; what came in since stays where it is. */
export async function moveBack(tx: Tx, from: string): Promise<void> {
  for (const [table, key, what, owner] of belongings)
    await sql`update ${sql.table(table)} set ${sql.ref(owner)} = ${from}
      where ${sql.ref(key)} in (select row_id from respond_moved where conversation_id = ${from} and what = ${what})`.execute(
      tx,
    );
  // Whoever brought it further along does not bring it back a second time.
  await sql`delete from respond_moved
    where row_id in (select row_id from respond_moved where conversation_id = ${from})`.execute(tx);
}

/** Only these messages; returns those that were in it. */
export async function moveSignals(
  tx: Tx,
  from: string,
  into: string,
  signals: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update respond_conversation_signal set conversation_id = ${into}
    where conversation_id = ${from} and signal_id = any(${signals}::uuid[]) returning signal_id as id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export const heardIn = async (tx: Tx, conversation: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`select signal_id as id from respond_conversation_signal
      where conversation_id = ${conversation} order by at, signal_id`.execute(tx)
  ).rows.map(({ id }) => id);

/** A new conversation beside another, about one message of it: the rest of the line follows from what is moved. */
export async function openBeside(
  tx: Tx,
  id: string,
  beside: string,
  signal: string,
  at: Date,
): Promise<void> {
  await sql`
    insert into respond_conversation (id, customer_id, source_id, channel, thread_key, subject, language, state, theme_id,
      kind, urgency, last_words, opened_at, last_heard_at, sample)
    select ${id}, c.customer_id, s.source_id, s.channel, null,
      left(coalesce(nullif(btrim(s.title), ''), regexp_replace(btrim(s.text), '\\s+', ' ', 'g')), 90),
      coalesce(r.language, s.language_hint, 'und'), 'open', coalesce(theme.merged_into, theme.id), coalesce(r.kind, 'other'),
      coalesce(array_position(array['low', 'normal', 'high', 'urgent'], r.urgency) - 1, 1), '', ${at}, s.occurred_at, c.sample
    from respond_conversation c join listen_signal s on s.id = ${signal}
    left join understand_reading r on r.signal_id = s.id
    left join understand_signal_theme st on st.signal_id = s.id and st.main
    left join understand_theme theme on theme.id = st.theme_id
    where c.id = ${beside}`.execute(tx);
}

/** When it was last heard, and the customer's words on the line, from the messages it has now. */
export const settleLine = (tx: Tx, conversation: string) =>
  sql`update respond_conversation c
    set last_heard_at = newest.at, last_words = case when length(newest.words) > 240 then left(newest.words, 239) || '…' else newest.words end
    from (select cs.at, regexp_replace(btrim(coalesce(nullif(btrim(s.text), ''), s.title, '')), '\\s+', ' ', 'g') as words
      from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
      where cs.conversation_id = ${conversation} and s.deleted_at is null order by cs.at desc limit 1) newest
    where c.id = ${conversation}`.execute(tx);

/** Which conversations were joined into this one, oldest first. */
export const joinedInto = async (db: Tx, conversation: string): Promise<{ id: string; subject: string }[]> =>
  (
    await sql<{ id: string; subject: string }>`
      select id, subject from respond_conversation where joined_into = ${conversation} order by opened_at, id`.execute(
      db,
    )
  ).rows;

/** The running conversations of these customers, oldest first, locked; only customers who have more than one. */
export async function lockRunning(
  tx: Tx,
  customers: readonly string[],
): Promise<{ id: string; customer_id: string }[]> {
  const { rows } = await sql<{ id: string; customer_id: string }>`
    select id, customer_id from respond_conversation
    where customer_id = any(${customers}::uuid[]) and joined_into is null and state <> 'solved'
      and customer_id in (select customer_id from respond_conversation
        where customer_id = any(${customers}::uuid[]) and joined_into is null and state <> 'solved'
        group by customer_id having count(*) > 1)
    order by opened_at, id for update`.execute(tx);
  return rows;
}

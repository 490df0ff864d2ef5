import { sql } from 'kysely';
import type { ConversationToRoute } from '#connect/index.ts';
import type { Tx } from '#kit/database.ts';
import type { Joinable, OpenedConversation, ReadSignal } from '../opening/join-signals.ts';

/**
 * The customers' signals among these that no conversation has yet, with what is known about them now (not what
 * was known when the event was written: a correction may have come in between).
 */
export async function signalsWithoutConversation(tx: Tx, ids: readonly string[]): Promise<ReadSignal[]> {
  const { rows } = await sql<ReadSignal>`
    select s.id, s.source_id, coalesce(customer.joined_into, s.customer_id) as customer_id, s.channel, s.thread_key,
           s.occurred_at, s.heard_at, left(s.title, 500) as title, left(s.text, 2000) as text, s.sample,
           coalesce(r.kind, 'other') as kind,
           coalesce(array_position(array['low', 'normal', 'high', 'urgent'], r.urgency) - 1, 1) as urgency,
           coalesce(r.language, s.language_hint, 'und') as language, coalesce(theme.merged_into, theme.id) as theme_id
    from listen_signal s
    join listen_source source on source.id = s.source_id
    left join listen_customer customer on customer.id = s.customer_id
    left join understand_reading r on r.signal_id = s.id
    left join understand_signal_theme st on st.signal_id = s.id and st.main
    left join understand_theme theme on theme.id = st.theme_id
    where s.id = any(${ids}::uuid[]) and not s.internal and s.deleted_at is null
      and coalesce((source.settings->>'opensConversations')::boolean, true)
      and not exists (select from respond_conversation_signal cs where cs.signal_id = s.id)`.execute(tx);
  return rows;
}

/** Conversations these signals may join, locked so that nobody solves or joins one meanwhile. */
export async function lockJoinable(tx: Tx, signals: readonly ReadSignal[], since: Date): Promise<Joinable[]> {
  const customers = [...new Set(signals.flatMap(({ customer_id }) => customer_id ?? []))];
  const answered = signals.flatMap(({ answers }) => answers ?? []);
  const threads = signals.filter(({ thread_key }) => thread_key !== null);
  const { rows } = await sql<Joinable>`
    select id, customer_id, source_id, thread_key, state, theme_id, urgency, last_words, last_heard_at, waiting_since,
           solved_at, assignee_id, team_id
    from respond_conversation where id in (
      select unnest(${answered}::uuid[])
      union
      select id from respond_conversation where customer_id = any(${customers}::uuid[]) and joined_into is null
        and (state <> 'solved' or solved_at > ${since})
      union
      select coalesce(c.joined_into, c.id)
      from unnest(${threads.map((one) => one.source_id)}::uuid[], ${threads.map((one) => one.thread_key)}::text[],
                  ${threads.map((one) => one.customer_id)}::uuid[]) as t(source_id, thread_key, customer_id)
      join respond_conversation c on c.source_id = t.source_id and c.thread_key = t.thread_key
        and c.customer_id is not distinct from t.customer_id
      union
      select coalesce(c.joined_into, c.id)
      from unnest(${threads.map((one) => one.source_id)}::uuid[], ${threads.map((one) => one.thread_key)}::text[],
                  ${threads.map((one) => one.customer_id)}::uuid[]) as t(source_id, thread_key, customer_id)
      join listen_signal s on s.source_id = t.source_id and s.thread_key = t.thread_key and s.customer_id = t.customer_id
      join respond_conversation_signal cs on cs.signal_id = s.id
      join respond_conversation c on c.id = cs.conversation_id
    ) order by id for update`.execute(tx);
  return rows;
}

export async function writeOpened(tx: Tx, opened: readonly OpenedConversation[]): Promise<void> {
  if (opened.length === 0) return;
  await sql`
    insert into respond_conversation (id, customer_id, source_id, channel, thread_key, subject, language, state, theme_id,
      kind, urgency, last_words, opened_at, last_heard_at, waiting_since, sample)
    select id, customer_id, source_id, channel, thread_key, subject, language, state, theme_id,
      kind, urgency, last_words, opened_at, last_heard_at, waiting_since, sample
    from jsonb_to_recordset(${JSON.stringify(opened.map(({ signal: _, ...row }) => row))}::jsonb) as row(
      id uuid, customer_id uuid, source_id uuid, channel text, thread_key text, subject text, language text, state text,
      theme_id uuid, kind text, urgency int, last_words text, opened_at timestamptz, last_heard_at timestamptz,
      waiting_since timestamptz, sample boolean)`.execute(tx);
}

export async function writeHeard(
  tx: Tx,
  changed: readonly Joinable[],
  reopened: readonly string[],
): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update respond_conversation c set state = row.state, theme_id = row.theme_id, urgency = row.urgency,
      last_words = row.last_words, last_heard_at = row.last_heard_at, waiting_since = row.waiting_since,
      solved_at = row.solved_at, snoozed_until = null, version = c.version + 1,
      reopened = c.reopened + (c.id = any(${reopened}::uuid[]))::int,
      confirmed_at = case when row.state = 'solved' then c.confirmed_at end,
      effort = case when row.state = 'solved' then c.effort end,
      solved_by = case when row.state = 'solved' then c.solved_by end
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as row(
      id uuid, state text, theme_id uuid, urgency int, last_words text, last_heard_at timestamptz,
      waiting_since timestamptz, solved_at timestamptz)
    where c.id = row.id`.execute(tx);
}

export async function writeJoins(
  tx: Tx,
  joins: readonly { conversation: string; signal: ReadSignal }[],
): Promise<void> {
  await sql`
    insert into respond_conversation_signal (signal_id, conversation_id, at, heard_at)
    select * from unnest(${joins.map(({ signal }) => signal.id)}::uuid[],
      ${joins.map(({ conversation }) => conversation)}::uuid[],
      ${joins.map(({ signal }) => signal.occurred_at)}::timestamptz[],
      ${joins.map(({ signal }) => signal.heard_at)}::timestamptz[])`.execute(tx);
}

/** The row shows who has it as connect says it now. Returns those that changed. */
export async function mirrorAssignments(tx: Tx, conversations: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update respond_conversation c
    set assignee_id = a.person_id, team_id = a.team_id, assignment = a.reason, version = c.version + 1
    from unnest(${conversations}::uuid[]) as given(id)
    left join connect_assignment a on a.conversation_id = given.id and a.to_at is null
    where c.id = given.id and (c.assignee_id, c.team_id, c.assignment) is distinct from (a.person_id, a.team_id, a.reason)
    returning c.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** As connect wants them; the previous owner is who solved this customer's last matter on the same theme. */
export async function conversationsToRoute(tx: Tx, ids: readonly string[]): Promise<ConversationToRoute[]> {
  const { rows } = await sql<ConversationToRoute>`
    select c.id, c.theme_id as "themeId", c.kind, c.urgency, c.language, c.channel, c.source_id as "sourceId",
      c.customer_id as "customerId", c.sample, (
        select earlier.solved_by from respond_conversation earlier
        where earlier.customer_id = c.customer_id and earlier.id <> c.id and earlier.solved_by is not null
          and earlier.theme_id is not distinct from c.theme_id
        order by earlier.last_heard_at desc limit 1) as "previousOwner"
    from respond_conversation c where c.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

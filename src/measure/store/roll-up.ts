import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/**
 * Computes the rows of these signals afresh from the state: the same whether called live, twice, or by a rebuild.
 * "Changed": a shipped improvement names the signal, or its theme if the customer complained, wished or asked there.
 */
export async function refreshSignals(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into measure_signal (signal_id, conversation_id, source_id, theme_id, internal, heard_at, understood_at, owned_at, answered_at, changed_at, told_at)
    select signal.id, heard.conversation_id, signal.source_id, main.theme_id, signal.internal, signal.heard_at, reading.read_at,
      case when owned.at is not null then greatest(owned.at, heard.heard_at) end, answered.at, changed.at, told.at
    from listen_signal signal
    left join understand_reading reading on reading.signal_id = signal.id
    left join understand_signal_theme main on main.signal_id = signal.id and main.main
    left join respond_conversation_signal heard on heard.signal_id = signal.id
    left join lateral (select min(from_at) as at from connect_assignment
      where conversation_id = heard.conversation_id and (person_id is not null or team_id is not null)) owned on true
    left join lateral (
      select min(sent_at) as at from respond_reply
      where conversation_id = heard.conversation_id and purpose = 'reply' and state = 'sent' and sent_at >= signal.occurred_at
    ) answered on true
    left join lateral (
      select min(stage_at) as at, array_agg(id) as ids from improve_improvement
      where stage = 'shipped' and (
        exists (select 1 from improve_source where improvement_id = improve_improvement.id and signal_id = signal.id)
        or (theme_id = main.theme_id and reading.kind in ('complaint', 'wish', 'question') and signal.occurred_at <= stage_at))
    ) changed on true
    left join lateral (
      select min(improve_told.at) as at from improve_told
      where customer_id = signal.customer_id and improvement_id = any(changed.ids)
    ) told on true
    where signal.id = any(${ids}) and signal.deleted_at is null
    on conflict (signal_id) do update set conversation_id = excluded.conversation_id, theme_id = excluded.theme_id,
      internal = excluded.internal, heard_at = excluded.heard_at, understood_at = excluded.understood_at, owned_at = excluded.owned_at,
      answered_at = excluded.answered_at, changed_at = excluded.changed_at, told_at = excluded.told_at
    where measure_signal is distinct from excluded`.execute(tx);
  await sql`
    delete from measure_signal where signal_id = any(${ids})
    and exists (select 1 from listen_signal where id = measure_signal.signal_id and deleted_at is not null)`.execute(
    tx,
  );
}

/** The same for conversations. A useful reply is the last one sent before the customer confirmed it was solved. */
export async function refreshConversations(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into measure_conversation (conversation_id, opened_at, theme_id, channel, team_id, department_id, first_reply_at,
      useful_reply_at, mandated_owner_at, solved_at, confirmed_at, told_at, handovers, asks, reopened)
    select conversation.id, conversation.opened_at, conversation.theme_id, conversation.channel, conversation.team_id, person.department_id,
      replied.first, case when conversation.confirmed_at is not null then replied.last end, mandated.at,
      conversation.solved_at, conversation.confirmed_at, told.at, greatest(coalesce(assigned.n, 0) - 1, 0), asked.n, conversation.reopened
    from respond_conversation conversation
    left join people_person person on person.id = conversation.assignee_id
    left join lateral (
      select min(sent_at) as first, max(sent_at) filter (where conversation.confirmed_at is null or sent_at <= conversation.confirmed_at) as last
      from respond_reply where conversation_id = conversation.id and purpose = 'reply' and state = 'sent'
    ) replied on true
    left join lateral (select count(*) as n from connect_assignment where conversation_id = conversation.id) assigned on true
    left join lateral (
      select min(assignment.from_at) as at from connect_assignment assignment
      where assignment.conversation_id = conversation.id and assignment.person_id is not null and exists (
        select 1 from people_mandate mandate
        where mandate.valid_from <= assignment.from_at and (mandate.valid_to is null or mandate.valid_to > assignment.from_at)
          and (mandate.withdrawn_at is null or mandate.withdrawn_at > assignment.from_at)
          and (mandate.person_id = assignment.person_id
            or mandate.team_id in (select team_id from people_membership where person_id = assignment.person_id)
            or mandate.role = (select role from people_person where id = assignment.person_id)))
    ) mandated on true
    left join lateral (select count(*) as n from connect_ask where conversation_id = conversation.id) asked on true
    left join lateral (select min(at) as at from improve_told where conversation_id = conversation.id) told on true
    where conversation.id = any(${ids}) and conversation.joined_into is null
    on conflict (conversation_id) do update set opened_at = excluded.opened_at, theme_id = excluded.theme_id, channel = excluded.channel,
      team_id = excluded.team_id, department_id = excluded.department_id, first_reply_at = excluded.first_reply_at,
      useful_reply_at = excluded.useful_reply_at, mandated_owner_at = excluded.mandated_owner_at, solved_at = excluded.solved_at,
      confirmed_at = excluded.confirmed_at, told_at = excluded.told_at, handovers = excluded.handovers, asks = excluded.asks,
      reopened = excluded.reopened`.execute(tx);
  // Joined into another it is no conversation of its own any more.
  await sql`delete from measure_conversation where conversation_id in (
    select id from respond_conversation where id = any(${ids}) and joined_into is not null)`.execute(tx);
}

export async function signalsOfConversations(tx: Tx, conversations: readonly string[]): Promise<string[]> {
  if (conversations.length === 0) return [];
  const { rows } = await sql<{ signal_id: string }>`
    select signal_id from respond_conversation_signal where conversation_id = any(${conversations})`.execute(
    tx,
  );
  return rows.map((row) => row.signal_id);
}

/** Every signal an improvement touches: its verbatims and all that stand under its theme. */
export async function signalsOfImprovements(tx: Tx, improvements: readonly string[]): Promise<string[]> {
  if (improvements.length === 0) return [];
  const { rows } = await sql<{ signal_id: string }>`
    select signal_id from improve_source where improvement_id = any(${improvements})
    union select main.signal_id from improve_improvement improvement
      join understand_signal_theme main on main.theme_id = improvement.theme_id and main.main where improvement.id = any(${improvements})`.execute(
    tx,
  );
  return rows.map((row) => row.signal_id);
}

export async function signalsOfCustomers(tx: Tx, customers: readonly string[]): Promise<string[]> {
  if (customers.length === 0) return [];
  const { rows } = await sql<{
    id: string;
  }>`select id from listen_signal where customer_id = any(${customers})`.execute(tx);
  return rows.map((row) => row.id);
}

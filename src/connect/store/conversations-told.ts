import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { ConversationToRoute } from '../routing/route-conversations.ts';

/**
 * What the ledger told of conversations when they opened: enough to route them again without asking a later step.
 * The language travels with the reading of the signal that opened it.
 */
export async function conversationsTold(tx: Tx, ids: readonly string[]): Promise<ConversationToRoute[]> {
  const { rows } = await sql<ConversationToRoute>`
    select opened.subject as id, opened.facts->>'theme' as "themeId", coalesce(opened.facts->>'kind', 'other') as kind,
      coalesce((opened.facts->>'urgency')::int, 1) as urgency, coalesce(reading.language, 'und') as language,
      coalesce(opened.facts->>'channel', '') as channel, opened.facts->>'source' as "sourceId",
      opened.facts->>'customer' as "customerId", opened.sample
    from ledger_event opened
    left join understand_reading reading on reading.signal_id = (opened.facts->>'signal')::uuid
    where opened.type = 'conversation.opened' and opened.subject = any(${ids}::uuid[])
      and opened.facts->>'source' is not null`.execute(tx);
  return rows;
}

/** Open conversations of these people. */
export async function openOf(tx: Tx, people: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from connect_assignment
    where to_at is null and person_id = any(${people}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Conversations nobody could be found for, the longest waiting first. */
export async function unowned(tx: Tx, most = 500): Promise<{ id: string; since: Date }[]> {
  const { rows } = await sql<{ id: string; since: Date }>`
    select conversation_id as id, from_at as since from connect_assignment
    where to_at is null and person_id is null and team_id is null order by from_at limit ${most}`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** The theme a conversation or improvement was about, as the ledger last told it. */
export async function themesOfSubjects(tx: Tx, subjects: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ subject: string; theme: string }>`
    select distinct on (subject) subject, facts->>'theme' as theme from ledger_event
    where subject = any(${subjects}::uuid[]) and facts->>'theme' is not null
      and type in ('conversation.opened', 'conversation.solved', 'conversation.confirmed', 'improvement.started')
    order by subject, position desc`.execute(tx);
  return new Map(rows.map(({ subject, theme }) => [subject, theme]));
}

/** Who owned these improvements, as the ledger last told it. */
export async function ownersOfImprovements(
  tx: Tx,
  subjects: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ subject: string; owner: string }>`
    select distinct on (subject) subject, facts->>'owner' as owner from ledger_event
    where subject = any(${subjects}::uuid[]) and facts->>'owner' is not null and type like 'improvement.%'
    order by subject, position desc`.execute(tx);
  return new Map(rows.map(({ subject, owner }) => [subject, owner]));
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface Asker {
  customer_id: string;
  name: string | null;
  language: string | null;
  conversation_id: string;
  /** Whose the conversation is in name: the same person, perhaps under an earlier identity. */
  conversation_customer: string | null;
  channel: string;
  words: string;
  told_at: Date | null;
}

/**
 * Everyone who asked, once each: the customers behind the improvement's verbatims and, with `theme`, those who
 * complained, wished or asked under its theme before it was decided. With the latest conversation in which they did.
 */
export async function askersOf(
  db: Tx,
  improvement: string,
  { theme, untold, most }: { theme: boolean; untold?: boolean; most: number },
): Promise<Asker[]> {
  const { rows } = await sql<Asker>`
    with about as (select id, theme_id, stage_at from improve_improvement where id = ${improvement}),
    said as (
      select source.signal_id as id from improve_source source, about where source.improvement_id = about.id
      ${
        theme
          ? sql`union select main.signal_id from understand_signal_theme main
              join understand_reading reading on reading.signal_id = main.signal_id, about
              where main.main and main.theme_id = about.theme_id and main.occurred_at <= about.stage_at
                and reading.kind in ('complaint', 'wish', 'question')`
          : sql``
      }
    )
    select distinct on (person.id) person.id as customer_id, person.name, coalesce(person.language, conversation.language) as language,
      conversation.id as conversation_id, conversation.customer_id as conversation_customer, conversation.channel, left(signal.text, 280) as words, told.at as told_at
    from said
    join listen_signal signal on signal.id = said.id and not signal.internal and signal.deleted_at is null
    join listen_customer customer on customer.id = signal.customer_id
    join listen_customer person on person.id = coalesce(customer.joined_into, customer.id) and person.erased_at is null
    join respond_conversation_signal heard on heard.signal_id = signal.id
    join respond_conversation conversation on conversation.id = heard.conversation_id
    left join improve_told told on told.improvement_id = ${improvement} and told.customer_id = person.id
    ${untold ? sql`where told.at is null` : sql``}
    order by person.id, signal.occurred_at desc limit ${most}`.execute(db);
  return rows;
}

/** True when this customer was not told before and is now marked as told: at most once, whatever happens. */
export async function markTold(
  tx: Tx,
  told: { improvement: string; customer: string; telling: string; conversation: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into improve_told (improvement_id, customer_id, telling_id, conversation_id, at)
    values (${told.improvement}, ${told.customer}, ${told.telling}, ${told.conversation}, ${told.at})
    on conflict do nothing returning customer_id`.execute(tx);
  return rows.length === 1;
}

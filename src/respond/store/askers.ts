import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Somebody who asked, and the conversation to tell them in. */
export interface Asker {
  conversationId: string;
  customerId: string | null;
  signalIds: string[];
  language: string;
  channel: string;
  /** How they can be told; `elsewhere`: only by hand. */
  way: 'mail' | 'webhook' | 'elsewhere';
}

/**
 * Who said these signals: one row a customer (the newest of their conversations), one a conversation for those whose
 * name nobody knows. Signals without a conversation are not here: there is nobody to tell.
 */
export async function askersOf(tx: Tx, signalIds: readonly string[]): Promise<Asker[]> {
  const { rows } = await sql<Asker>`
    with said as (
      select coalesce(c.joined_into, c.id) as conversation, array_agg(cs.signal_id::text order by cs.at) as signals
      from respond_conversation_signal cs join respond_conversation c on c.id = cs.conversation_id
      where cs.signal_id = any(${signalIds}::uuid[]) group by 1
    ), ranked as (
      select c.id, c.customer_id, c.language, c.channel, c.source_id,
        row_number() over (partition by coalesce(c.customer_id, c.id) order by c.last_heard_at desc, c.id desc) as rank,
        coalesce(c.customer_id, c.id) as who
      from said join respond_conversation c on c.id = said.conversation
    )
    select ranked.id as "conversationId", ranked.customer_id as "customerId", ranked.language, ranked.channel,
      (select array_agg(one order by one) from said s join ranked r on r.id = s.conversation and r.who = ranked.who,
        unnest(s.signals) as one) as "signalIds",
      case when source.settings->'replyHook'->>'url' is not null and not (ranked.channel = 'mail' and email.there) then 'webhook'
           when email.there then 'mail' else 'elsewhere' end as way
    from ranked
    join listen_source source on source.id = ranked.source_id
    cross join lateral (select exists (select from listen_identity i
      where i.customer_id = ranked.customer_id and i.kind = 'email') as there) email
    where ranked.rank = 1 order by ranked.id`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Way } from '../tables.ts';

/** How the customer of each conversation can be told; `elsewhere`: only by hand. */
export async function waysTo(
  tx: Tx,
  conversations: readonly string[],
): Promise<Map<string, Exclude<Way, 'site'>>> {
  const { rows } = await sql<{ id: string; way: Exclude<Way, 'site'> }>`
    select conversation.id,
      case when source.settings -> 'replyHook' ->> 'url' is not null and not (conversation.channel = 'mail' and email.there) then 'webhook'
           when email.there then 'mail' else 'elsewhere' end as way
    from respond_conversation conversation
    join listen_source source on source.id = conversation.source_id
    cross join lateral (select exists (
      select from listen_identity i where i.customer_id = conversation.customer_id and i.kind = 'email') as there) email
    where conversation.id = any(${conversations}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.way]));
}

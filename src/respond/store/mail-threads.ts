import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/**
 * The conversation each signal answers by mail, where its sender proves to have had a mail of ours: it came to the
 * address made for that conversation, or it answers a message of ours directly. Further back in the references a
 * message of ours proves less (a customer forwarded it to somebody): then it counts for the same customer only.
 * What stands in the subject or the text proves nothing.
 */
export async function answeredConversations(
  tx: Tx,
  signals: readonly { id: string; customer_id: string | null }[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ signal: string; conversation: string }>`
    with asked as (
      select s.id, s.meta, given.customer
      from unnest(${signals.map(({ id }) => id)}::uuid[], ${signals.map((one) => one.customer_id)}::uuid[]) as given(id, customer)
      join listen_signal s on s.id = given.id
      join listen_source source on source.id = s.source_id and source.kind = 'mailbox'
      where s.meta ? 'tags' or s.meta ? 'inReplyTo'),
    proven as (
      select asked.id, c.id as conversation, 0 as rank, c.last_heard_at
      from asked cross join lateral jsonb_array_elements_text(coalesce(asked.meta->'tags', '[]')) as tag(value)
      join respond_conversation c on c.mail_token = tag.value
      union all
      select asked.id, c.id, answered.place, c.last_heard_at
      from asked cross join lateral jsonb_array_elements_text(coalesce(asked.meta->'inReplyTo', '[]')) with ordinality as answered(message, place)
      join respond_reply r on r.message_id = answered.message
      join respond_conversation c on c.id = r.conversation_id
      left join respond_conversation into_one on into_one.id = c.joined_into
      where answered.place = 1 or asked.customer = coalesce(into_one.customer_id, c.customer_id))
    select distinct on (proven.id) proven.id as signal, coalesce(c.joined_into, c.id) as conversation
    from proven join respond_conversation c on c.id = proven.conversation
    order by proven.id, proven.rank, proven.last_heard_at desc`.execute(tx);
  return new Map(rows.map(({ signal, conversation }) => [signal, conversation]));
}

/** Letters and digits only, for servers change the case of addresses. 100 bits: nobody guesses one. */
const newToken = () =>
  [...randomBytes(20)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('');

/** What stands behind the plus in the address that answers to this conversation come back to. */
export async function mailTokenOf(tx: Tx, conversation: string): Promise<string> {
  const { rows } = await sql<{ mail_token: string }>`
    update respond_conversation set mail_token = coalesce(mail_token, ${newToken()}) where id = ${conversation}
    returning mail_token`.execute(tx);
  return rows[0]!.mail_token;
}

/**
 * The mailbox that answers should come back to: the conversation's own, else the one its customer last wrote to, else
 * the first that is on. Null: none is, and answers go to the sender's address.
 */
export async function mailboxFor(
  tx: Tx,
  conversation: string,
): Promise<{ address: string; plus: boolean } | null> {
  const { rows } = await sql<{ address: string; plus: boolean }>`
    select coalesce(source.settings->>'address', source.settings->>'user') as address,
      coalesce((source.settings->>'plus')::boolean, false) as plus
    from listen_source source
    where source.kind = 'mailbox' and source.state = 'on' and not source.sample
      and coalesce(source.settings->>'address', source.settings->>'user') like '%_@_%'
    order by source.id = (select c.source_id from respond_conversation c where c.id = ${conversation}) desc,
      (select max(s.occurred_at) from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
        where cs.conversation_id = ${conversation} and s.source_id = source.id) desc nulls last, source.created_at
    limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** What a mail answers, for its threading headers: the customer's newest mail, nearest last. */
export async function answeredMail(
  tx: Tx,
  conversation: string,
): Promise<{ inReplyTo: string | null; references: string[] }> {
  const { rows } = await sql<{ id: string; earlier: string[] }>`
    select s.meta->>'messageId' as id, array(select jsonb_array_elements_text(coalesce(s.meta->'inReplyTo', '[]'))) as earlier
    from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
    where cs.conversation_id = ${conversation} and s.meta ? 'messageId' order by cs.at desc limit 1`.execute(
    tx,
  );
  const found = rows[0];
  if (!found) return { inReplyTo: null, references: [] };
  // The first and the latest: mail programs cut long chains in the middle, too.
  const chain = [...new Set([...found.earlier].reverse().filter((id) => id !== found.id)), found.id];
  return { inReplyTo: found.id, references: chain.length > 12 ? [chain[0]!, ...chain.slice(-11)] : chain };
}

/** False where the last mail came from a machine, a list or an address that takes none: a person may write, Heed may not. */
export async function takesAutomaticMail(tx: Tx, conversation: string): Promise<boolean> {
  const { rows } = await sql<{ takes: boolean }>`
    select coalesce((s.meta->>'mayAnswer')::boolean, true) as takes
    from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
    where cs.conversation_id = ${conversation} and s.meta ? 'messageId' order by cs.at desc limit 1`.execute(
    tx,
  );
  return rows[0]?.takes ?? true;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Conversations that were joined into another customer's, and in which only one of these had spoken. */
export async function joinedOf(
  tx: Tx,
  customers: readonly string[],
): Promise<{ id: string; into: string; customer: string }[]> {
  const { rows } = await sql<{ id: string; into: string; customer: string }>`
    select c.id, c.joined_into as into, min(s.customer_id::text) as customer
    from respond_conversation c
    join respond_moved moved on moved.conversation_id = c.id and moved.what = 'signal'
    join listen_signal s on s.id = moved.row_id
    join respond_conversation target on target.id = c.joined_into
    where c.joined_into is not null and c.id in (
      select m.conversation_id from respond_moved m join listen_signal x on x.id = m.row_id
      where m.what = 'signal' and x.customer_id = any(${[...customers]}::uuid[]))
    group by c.id, c.joined_into, target.customer_id
    having count(distinct s.customer_id) = 1 and min(s.customer_id::text)::uuid = any(${[...customers]}::uuid[])
      and target.customer_id is distinct from min(s.customer_id::text)::uuid`.execute(tx);
  return rows;
}

/** Conversations of others that hold words of these; `whole`: nobody else's words are in it. Oldest word first. */
export async function strangersIn(
  tx: Tx,
  customers: readonly string[],
): Promise<{ id: string; customer: string; signals: string[]; whole: boolean }[]> {
  const { rows } = await sql<{ id: string; customer: string; signals: string[]; whole: boolean }>`
    select c.id, s.customer_id as customer, array_agg(s.id order by cs.at, s.id) as signals,
      not exists (select from respond_conversation_signal o join listen_signal x on x.id = o.signal_id
        where o.conversation_id = c.id and x.customer_id is distinct from s.customer_id) as whole
    from respond_conversation c
    join respond_conversation_signal cs on cs.conversation_id = c.id join listen_signal s on s.id = cs.signal_id
    where s.customer_id = any(${[...customers]}::uuid[]) and c.customer_id is distinct from s.customer_id
    group by c.id, s.customer_id order by c.id`.execute(tx);
  return rows;
}

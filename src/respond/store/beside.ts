import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { beside } from '../contract-shapes.ts';

type Beside = z.input<typeof beside>;

/** The customer behind a conversation: names, addresses, how much was heard of them, their other conversations. */
export async function customerBeside(
  db: Tx,
  customer: string,
  conversation: string,
): Promise<Beside['customer']> {
  const { rows } = await sql<NonNullable<Beside['customer']>>`
    select customer.id, customer.name, customer.language,
      coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'shown', i.shown, 'verified', i.verified) order by i.kind, i.shown)
        from listen_identity i join listen_customer known on known.id = i.customer_id
        where (known.id = customer.id or known.joined_into = customer.id) and i.kind <> 'external'), '[]') as identities,
      heard.signals, coalesce(heard.channels, '{}') as channels, heard.first as "firstHeardAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'subject', o.subject, 'state', o.state, 'kind', o.kind,
          'channel', o.channel, 'lastHeardAt', o.last_heard_at))
        from (select * from respond_conversation where customer_id = customer.id and id <> ${conversation}
          and joined_into is null order by last_heard_at desc limit 12) o), '[]') as others
    from listen_customer customer
    cross join lateral (select count(*)::int as signals, array_agg(distinct s.channel) as channels, min(s.occurred_at) as first
      from listen_signal s where s.customer_id = customer.id and not s.internal) heard
    where customer.id = ${customer}`.execute(db);
  const found = rows[0];
  if (!found) return null;
  const first = found.firstHeardAt as unknown as Date | null;
  return { ...found, firstHeardAt: first?.toISOString() ?? null };
}

/** Conversations on the same theme that were solved lately, the confirmed ones first, with the answer that did it. */
export async function similarSolved(db: Tx, conversation: string): Promise<Beside['similar']> {
  const { rows } = await sql<Beside['similar'][number]>`
    with near as (
      select o.* from respond_conversation c
      join respond_conversation o on o.theme_id = c.theme_id and o.state = 'solved' and o.joined_into is null and o.id <> c.id
      where c.id = ${conversation} order by o.last_heard_at desc limit 40
    )
    select near.id, near.subject, near.last_words as words, near.solved_at as "solvedAt",
      case when person.id is not null then jsonb_build_object('id', person.id, 'name', person.name) end as "solvedBy",
      near.confirmed_at is not null as confirmed, left(reply.text, 400) as reply
    from near left join people_person person on person.id = near.solved_by
    left join lateral (select r.text from respond_reply r where r.conversation_id = near.id and r.purpose = 'reply'
      and r.state = 'sent' order by r.written_at desc limit 1) reply on true
    order by near.confirmed_at is null, near.last_heard_at desc limit 4`.execute(db);
  return rows.map((row) => ({ ...row, solvedAt: new Date(row.solvedAt).toISOString() }));
}

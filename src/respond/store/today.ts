import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import type { readToday } from '../contract.ts';
import { inView } from './in-view.ts';
import { listedRows } from './list.ts';
import { rowOf } from './row-of.ts';
import { namesIn } from './talk.ts';

type Today = z.input<typeof readToday.response>;

const mostShown = 12;

/** Mine and waiting for us: the urgent first, then who waits longest. */
export async function waitingForMe(db: Tx, person: string, at: Date): Promise<Today['waiting']> {
  const mine = inView('mine', { person, at });
  const [ids, count] = await Promise.all([
    sql<{ id: string }>`select c.id from respond_conversation c where ${mine} and c.state = 'open'
      order by c.urgency desc, c.waiting_since, c.id limit ${mostShown}`.execute(db),
    sql<{
      n: number;
    }>`select count(*)::int as n from respond_conversation c where ${mine} and c.state = 'open'`.execute(db),
  ]);
  const rows = await listedRows(
    db,
    ids.rows.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = ids.rows.map(({ id }) => ({ ...rowOf(byId.get(id)!), assignment: byId.get(id)!.assignment }));
  return {
    items,
    n: count.rows[0]!.n,
    people: await namesIn(
      db,
      items.map(({ assignment }) => assignment ?? {}),
    ),
  };
}

const about = sql`c.id as conversation, c.subject, coalesce(customer.name, (select i.shown from listen_identity i
  where i.customer_id = c.customer_id order by i.kind = 'email' desc, i.created_at limit 1)) as customer`;
const asJson = (rows: RawBuilder<unknown>) =>
  sql`coalesce((select jsonb_agg(found) from (${rows}) found), '[]')`;

type Lists = Pick<
  EndpointOutput<typeof readToday>,
  'promises' | 'asks' | 'approvals' | 'mentions' | 'failures'
>;

/** What else asks for me, in one question. */
export async function listsForMe(db: Tx, person: string, at: Date): Promise<Lists> {
  const tomorrow = new Date(at.getTime() + 36 * 60 * 60 * 1000);
  const { rows } = await sql<Lists>`select
    ${asJson(sql`select p.id, p.text, p.due_at as "dueAt", p.due_at < ${at} as overdue, ${about}
      from respond_promise p join respond_conversation c on c.id = p.conversation_id
      left join listen_customer customer on customer.id = c.customer_id
      where p.person_id = ${person} and p.state = 'open' order by p.due_at limit 30`)} as promises,
    ${asJson(sql`select ask.id, ask.conversation_id as conversation, c.subject, ask.question, ask.asked_at as "askedAt", ask.due_at as "dueAt",
        jsonb_build_object('id', asker.id, 'name', asker.name) as asker
      from connect_ask ask join people_person asker on asker.id = ask.asker_id
      left join respond_conversation c on c.id = ask.conversation_id
      where ask.state = 'open' and ask.asker_id <> ${person} and (ask.to_person_id = ${person} or ask.to_department_id = (
        select department_id from people_person where id = ${person})) order by ask.to_person_id is null, ask.asked_at limit 30`)} as asks,
    ${asJson(sql`select d.id, d.decision, d.amount_cents as "amountCents", d.reason, d.due_at as "dueAt",
        jsonb_build_object('id', asker.id, 'name', asker.name) as asker, ${about}
      from respond_decision d join respond_conversation c on c.id = d.conversation_id
      left join listen_customer customer on customer.id = c.customer_id join people_person asker on asker.id = d.person_id
      where d.asked_of = ${person} and d.state = 'asked' order by d.due_at nulls last limit 30`)} as approvals,
    ${asJson(sql`select n.id, left(n.text, 300) as text, n.at, jsonb_build_object('id', author.id, 'name', author.name) as by, ${about}
      from respond_watch w join respond_note n on n.conversation_id = w.conversation_id and ${person}::uuid = any(n.mentions)
        and (w.seen_at is null or n.at > w.seen_at)
      join respond_conversation c on c.id = n.conversation_id
      left join listen_customer customer on customer.id = c.customer_id join people_person author on author.id = n.person_id
      where w.person_id = ${person} and w.reason = 'mentioned' order by n.at desc limit 30`)} as mentions,
    ${asJson(sql`select r.id, r.trouble, r.written_at as at, ${about}
      from respond_reply r join respond_conversation c on c.id = r.conversation_id
      left join listen_customer customer on customer.id = c.customer_id
      where r.person_id = ${person} and r.state = 'failed' and r.written_at > ${new Date(tomorrow.getTime() - 30 * 86_400_000)}
      order by r.written_at desc limit 10`)} as failures`.execute(db);
  return rows[0]!;
}

/** My own month, from what I did; nobody else can ask for it. */
export async function mirrorOf(
  db: Tx,
  person: string,
  since: Date,
  at: Date,
): Promise<Omit<Today['mirror'], 'since'>> {
  const { rows } = await sql<Omit<Today['mirror'], 'since'>>`select
    (select count(*)::int from respond_reply where person_id = ${person} and purpose = 'reply' and state = 'sent' and written_at >= ${since}) as replies,
    (select count(*)::int from connect_assignment where by = ${person} and person_id is distinct from ${person} and from_at >= ${since}) as handovers,
    (select count(*)::int from respond_conversation where solved_by = ${person} and solved_at >= ${since}) as solved,
    (select count(*)::int from respond_conversation where solved_by = ${person} and solved_at >= ${since} and confirmed_at is not null) as confirmed,
    (select count(*)::int from respond_promise where person_id = ${person} and due_at >= ${since} and state = 'kept') as "promisesKept",
    (select count(*)::int from respond_promise where person_id = ${person} and due_at >= ${since}
      and (due_at <= ${at} or state <> 'open')) as "promisesDue"`.execute(db);
  return rows[0]!;
}

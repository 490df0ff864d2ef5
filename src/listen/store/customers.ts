import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { LikeReason } from '../customers/likely.ts';

export interface CustomerRow {
  id: string;
  name: string | null;
  joined_into: string | null;
  erased_at: Date | null;
  sample: boolean;
}

/** Both rows, locked in one order, as what they are now. */
export async function lockCustomers(tx: Tx, ids: readonly string[]): Promise<CustomerRow[]> {
  const { rows } = await sql<CustomerRow>`
    select id, name, joined_into, erased_at, sample from listen_customer where id = any(${[...ids]}::uuid[])
    order by id for update`.execute(tx);
  return rows;
}

/** From now on one is the other: rows, words, and those who were joined into it before. Who said what stays known. */
export async function joinRows(tx: Tx, customer: string, into: string): Promise<void> {
  await sql`update listen_customer set joined_into = ${into} where id = ${customer} or joined_into = ${customer}`.execute(
    tx,
  );
  await sql`update listen_signal set heard_as = coalesce(heard_as, customer_id), customer_id = ${into}
    where customer_id = ${customer}`.execute(tx);
}

/** Gives one back what was heard as them, before and since. */
export async function partRows(tx: Tx, customer: string): Promise<void> {
  await sql`update listen_customer set joined_into = null where id = ${customer}`.execute(tx);
  await sql`update listen_signal set customer_id = ${customer}, heard_as = null where heard_as = ${customer}`.execute(
    tx,
  );
}

/** Null: nobody has decided on this pair yet. */
export async function closeLikeness(
  tx: Tx,
  given: { one: string; other: string; state: 'joined' | 'rejected'; by: string | null; at: Date },
): Promise<void> {
  const [one, other] = [given.one, given.other].sort();
  await sql`update listen_likeness set state = ${given.state}, closed_by = ${given.by}, closed_at = ${given.at}
    where one_id = ${one} and other_id = ${other}`.execute(tx);
}

export async function rejectLikeness(
  tx: Tx,
  given: { id: string; by: string | null; at: Date },
): Promise<{ one: string; other: string } | null> {
  const { rows } = await sql<{ one: string; other: string }>`
    update listen_likeness set state = 'rejected', closed_by = ${given.by}, closed_at = ${given.at}
    where id = ${given.id} and state = 'open' returning one_id as one, other_id as other`.execute(tx);
  return rows[0] ?? null;
}

export interface Likely {
  id: string;
  customer: { id: string; name: string | null; shown: string | null; channels: string[]; words: string };
  score: number;
  reasons: LikeReason[];
}

const seen = sql`jsonb_build_object('id', person.id, 'name', person.name,
  'shown', (select shown from listen_identity where customer_id = person.id and kind <> 'external' order by kind limit 1),
  'channels', coalesce((select jsonb_agg(distinct channel) from listen_signal where customer_id = person.id and not internal), '[]'),
  'words', coalesce((select left(text, 160) from listen_signal where customer_id = person.id and not internal
    and deleted_at is null order by occurred_at desc limit 1), ''))`;

/** Who this customer may be too, the likeliest first; and who was joined into them. */
export async function likelyOf(tx: Tx, customer: string) {
  const [likely, joined] = await Promise.all([
    sql<Likely>`
      select likeness.id, likeness.score, likeness.reasons, ${seen} as customer
      from listen_likeness likeness
      join listen_customer person on person.id = case when one_id = ${customer} then other_id else one_id end
      where state = 'open' and (one_id = ${customer} or other_id = ${customer})
        and person.joined_into is null and person.erased_at is null
      order by score desc limit 5`.execute(tx),
    sql<{ id: string; name: string | null; shown: string | null }>`
      select person.id, person.name, (select shown from listen_identity where customer_id = person.id
        and kind <> 'external' order by kind limit 1) as shown
      from listen_customer person where person.joined_into = ${customer} order by person.created_at`.execute(
      tx,
    ),
  ]);
  return { likely: likely.rows, joined: joined.rows };
}

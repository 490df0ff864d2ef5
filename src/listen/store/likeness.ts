import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { LikeReason, Mark } from '../customers/likely.ts';

export interface HeardOf {
  signal: string;
  customer: string;
  name: string | null;
  source: string;
  text: string;
  at: Date;
}

/** What these signals tell of their customers; nothing from inside the organisation, and no imports of old years. */
export async function heardOf(tx: Tx, signals: readonly string[]): Promise<HeardOf[]> {
  // The messages first, by their ids: the planner would rather walk all customers while there are few.
  const { rows } = await sql<HeardOf>`
    with signal as materialized (
      select id, customer_id, source_id, title, text, occurred_at from listen_signal
      where id = any(${signals}::uuid[]) and not internal and deleted_at is null and import_id is null)
    select signal.id as signal, customer.id as customer, customer.name, signal.source_id as source,
      left(coalesce(signal.title || ' ', '') || signal.text, 4000) as text, signal.occurred_at as at
    from signal join listen_customer customer on customer.id = signal.customer_id
    where customer.erased_at is null`.execute(tx);
  return rows;
}

export const insertMarks = (
  tx: Tx,
  marks: readonly (Mark & { customer: string; signal: string; at: Date })[],
) =>
  sql`insert into listen_mark (customer_id, kind, value, signal_id, at)
    select customer, kind, value, signal, at from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as mark(customer uuid, kind text, value text, signal uuid, at timestamptz)
    on conflict do nothing`.execute(tx);

export interface Alike {
  customer: string;
  other: string;
  code: LikeReason['code'];
  value: string;
}

/** Pairs that share an order, name an address or number of the other, have one name, or one handle at two sources. */
export async function alikePairs(
  tx: Tx,
  customers: readonly string[],
  names: readonly { customer: string; name: string }[],
): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    with asked as (select unnest(${[...customers]}::uuid[]) as customer),
    found as (
      select mine.customer_id as customer, theirs.customer_id as other, 'order' as code, mine.value
      from asked join listen_mark mine on mine.customer_id = asked.customer and mine.kind = 'order'
      join listen_mark theirs on theirs.kind = 'order' and theirs.value = mine.value and theirs.customer_id <> mine.customer_id
      union
      select mine.customer_id, identity.customer_id, case mine.kind when 'email' then 'address' else 'number' end, mine.value
      from asked join listen_mark mine on mine.customer_id = asked.customer and mine.kind <> 'order'
      join listen_identity identity on identity.kind = mine.kind and identity.scope = '' and identity.value = mine.value
      union
      select identity.customer_id, theirs.customer_id, case theirs.kind when 'email' then 'address' else 'number' end, theirs.value
      from asked join listen_identity identity on identity.customer_id = asked.customer and identity.kind in ('email', 'phone')
      join listen_mark theirs on theirs.kind = identity.kind and theirs.value = identity.value
      union
      select mine.customer_id, theirs.customer_id, 'handle', mine.shown
      from asked join listen_identity mine on mine.customer_id = asked.customer and mine.kind = 'handle' and length(mine.value) >= 5
      join listen_identity theirs on theirs.kind = 'handle' and theirs.scope <> mine.scope
        and split_part(theirs.value, '@', 1) = split_part(mine.value, '@', 1) and split_part(mine.value, '@', 1) <> ''
      union
      select given.customer, person.id, 'name', person.name
      from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given(customer uuid, name text)
      join listen_customer person on lower(person.name) = given.name and person.joined_into is null and person.id <> given.customer
    )
    select customer, coalesce(into_one.joined_into, found.other) as other, code, value
    from found join listen_customer into_one on into_one.id = found.other
    where into_one.erased_at is null and coalesce(into_one.joined_into, found.other) <> customer limit 2000`.execute(
    tx,
  );
  return rows;
}

/** What others said at other sources in these hours; the latest few hundred. */
export async function saidAround(
  tx: Tx,
  window: { from: Date; to: Date; except: readonly string[] },
): Promise<HeardOf[]> {
  const { rows } = await sql<HeardOf>`
    select signal.id as signal, customer.id as customer, customer.name, signal.source_id as source,
      left(coalesce(signal.title || ' ', '') || signal.text, 1000) as text, signal.occurred_at as at
    from listen_signal signal join listen_customer customer on customer.id = signal.customer_id
    where signal.occurred_at between ${window.from} and ${window.to} and not signal.internal
      and signal.deleted_at is null and signal.import_id is null and customer.erased_at is null
      and not signal.id = any(${[...window.except]}::uuid[])
    order by signal.occurred_at desc limit 300`.execute(tx);
  return rows;
}

/** Adds to what is known of a pair; one that a person has decided on stays as it is. Returns those newly proposed. */
export async function keepLikeness(
  tx: Tx,
  pairs: readonly { one: string; other: string; score: number; reasons: readonly LikeReason[] }[],
  at: Date,
): Promise<{ id: string; one: string; other: string }[]> {
  if (pairs.length === 0) return [];
  const made = pairs.map((pair) => ({ id: newId(at), ...pair }));
  const { rows } = await sql<{ id: string; one: string; other: string; fresh: boolean }>`
    insert into listen_likeness (id, one_id, other_id, score, reasons, found_at)
    select id, one, other, score, reasons, ${at} from jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      as pair(id uuid, one uuid, other uuid, score double precision, reasons jsonb)
    on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
      where listen_likeness.state = 'open' and excluded.score > listen_likeness.score
    returning id, one_id as one, other_id as other, xmax = 0 as fresh`.execute(tx);
  return rows.filter(({ fresh }) => fresh);
}

export interface ReasonsKnown {
  one: string;
  other: string;
  reasons: LikeReason[];
}

export async function knownReasons(tx: Tx, customers: readonly string[]): Promise<ReasonsKnown[]> {
  const { rows } = await sql<ReasonsKnown>`
    select one_id as one, other_id as other, reasons from listen_likeness
    where state = 'open' and (one_id = any(${[...customers]}::uuid[]) or other_id = any(${[...customers]}::uuid[]))`.execute(
    tx,
  );
  return rows;
}

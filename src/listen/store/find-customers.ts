import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { storable } from '#kit/text.ts';
import type { HeardAuthor } from '../heard.ts';
import { type Identity, identitiesOf } from '../identities.ts';

export interface Asker {
  /** The caller's own key for this author. */
  key: string;
  author: HeardAuthor | undefined;
  language: string | null;
}

interface Making {
  customers: Map<string, { id: string; name: string | null; language: string | null }>;
  identities: Map<string, Identity & { id: string; customer: string }>;
}

const keyOf = (identity: Pick<Identity, 'kind' | 'scope' | 'value'>) =>
  `${identity.kind}\n${identity.scope}\n${identity.value}`;

/**
 * The customer of each author as they were heard (whom they were joined into since is for who stores it to see), found by certain identities or made. Two transactions that meet the same new
 * person at once agree through the unique key: the one that comes second takes over the first one's customer.
 * An author with a name alone becomes a customer of their own, for names are shared; with nothing, none.
 */
export async function findCustomers(
  tx: Tx,
  askers: readonly Asker[],
  context: { source: string; at: Date; sample: boolean },
): Promise<{ customerOf: Map<string, string>; made: Set<string> }> {
  const known = await knownCustomers(
    tx,
    askers.flatMap(({ author }) => identitiesOf(author, context.source)),
  );
  const making: Making = { customers: new Map(), identities: new Map() };
  const customerOf = new Map<string, string>();
  for (const asker of askers) {
    const customer = customerFor(asker, context.source, known, making);
    if (customer) customerOf.set(asker.key, customer);
  }
  const replaced = await insertMade(tx, making, context);
  for (const [key, customer] of customerOf) customerOf.set(key, replaced.get(customer) ?? customer);
  return { customerOf, made: new Set([...making.customers.keys()].filter((id) => !replaced.has(id))) };
}

async function knownCustomers(tx: Tx, identities: readonly Identity[]): Promise<Map<string, string>> {
  if (identities.length === 0) return new Map();
  const { rows } = await sql<Identity & { customer: string }>`
    select identity.kind, identity.scope, identity.value, identity.customer_id as customer
    from jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) as asked(kind text, scope text, value text)
    -- One look in the index each: as a plain join this reads all identities there are.
    cross join lateral (select * from listen_identity
      where kind = asked.kind and scope = asked.scope and value = asked.value limit 1) identity`.execute(tx);
  return new Map(rows.map((row) => [keyOf(row), row.customer]));
}

/** Decides in memory; an identity that already belongs to somebody is never taken from them. */
function customerFor(asker: Asker, source: string, known: Map<string, string>, making: Making) {
  const identities = identitiesOf(asker.author, source);
  const name = storable(asker.author?.name ?? '')
    .trim()
    .slice(0, 200);
  if (identities.length === 0 && name === '') return undefined;
  const found = identities.map((identity) => known.get(keyOf(identity))).find((id) => id !== undefined);
  const customer = found ?? newId();
  if (!found) making.customers.set(customer, { id: customer, name: name || null, language: asker.language });
  for (const identity of identities) {
    const key = keyOf(identity);
    if (known.has(key)) continue;
    known.set(key, customer);
    making.identities.set(key, { ...identity, id: newId(), customer });
  }
  return customer;
}

/** Returns which of the made customers turned out to exist, and as whom. */
async function insertMade(
  tx: Tx,
  making: Making,
  context: { at: Date; sample: boolean },
): Promise<Map<string, string>> {
  const replaced = new Map<string, string>();
  if (making.customers.size > 0) {
    await sql`
      insert into listen_customer (id, name, language, sample, created_at)
      select id, name, language, ${context.sample}, ${context.at}
      from jsonb_to_recordset(${JSON.stringify([...making.customers.values()])}::jsonb)
        as made(id uuid, name text, language text)`.execute(tx);
  }
  if (making.identities.size === 0) return replaced;
  // Always in one order, or two batches that share two new people would wait for each other for ever.
  const rows = [...making.identities.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const inserted = await sql<{ id: string }>`
    insert into listen_identity (id, customer_id, kind, scope, value, shown, sample, created_at)
    select id, customer, kind, scope, value, shown, ${context.sample}, ${context.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as made(id uuid, customer uuid, kind text, scope text, value text, shown text)
    on conflict (kind, scope, value) do nothing returning id`.execute(tx);
  if (inserted.rows.length === rows.length) return replaced;
  const stayed = new Set(inserted.rows.map((row) => row.id));
  const lost = rows.filter((row) => !stayed.has(row.id));
  const winners = await knownCustomers(tx, lost);
  for (const row of lost) {
    const winner = winners.get(keyOf(row));
    if (winner && making.customers.has(row.customer)) replaced.set(row.customer, winner);
  }
  await giveOver(tx, replaced);
  return replaced;
}

async function giveOver(tx: Tx, replaced: Map<string, string>): Promise<void> {
  const pairs = JSON.stringify([...replaced].map(([from, into]) => ({ from, into })));
  await sql`
    update listen_identity set customer_id = pair.into
    from jsonb_to_recordset(${pairs}::jsonb) as pair("from" uuid, "into" uuid)
    where customer_id = pair.from`.execute(tx);
  await sql`delete from listen_customer where id = any(${[...replaced.keys()]}::uuid[])`.execute(tx);
}

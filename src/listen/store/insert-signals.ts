import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { CheckedItem } from '../check-items.ts';
import type { HeardOriginal } from '../heard.ts';

export interface SignalRow {
  id: string;
  external_id: string;
  customer_id: string | null;
  channel: string;
  thread_key: string | null;
  occurred_at: string;
  title: string | null;
  text: string;
  url: string | null;
  language_hint: string | null;
  meta: Record<string, unknown>;
  original_id: string | null;
}

export interface SignalContext {
  source: string;
  internal: boolean;
  at: Date;
  importId: string | null;
  capturedBy: string | null;
  sample: boolean;
}

/**
 * Inserts in one statement and returns the ids that went in, with whose they are now (a customer who was joined into
 * another is that other; `heard_as` keeps who it was); the rest is there already, or their own id is.
 * Sorted by the id at the source, so that two batches with the same items cannot wait for each other for ever.
 */
export async function insertSignals(
  tx: Tx,
  rows: readonly SignalRow[],
  context: SignalContext,
): Promise<Map<string, string | null>> {
  if (rows.length === 0) return new Map();
  const sorted = [...rows].sort((a, b) => (a.external_id < b.external_id ? -1 : 1));
  const inserted = await sql<{ id: string; customer_id: string | null }>`
    insert into listen_signal (id, source_id, external_id, customer_id, heard_as, channel, internal, thread_key, occurred_at,
      heard_at, title, text, url, language_hint, meta, import_id, original_id, captured_by, sample)
    select heard.id, ${context.source}, external_id, coalesce(person.joined_into, heard.customer_id),
      case when person.joined_into is not null then heard.customer_id end, channel, ${context.internal}, thread_key, occurred_at,
      ${context.at}, title, text, url, language_hint, meta, ${context.importId}, original_id,
      ${context.capturedBy}, ${context.sample}
    from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) as heard(id uuid, external_id text, customer_id uuid,
      channel text, thread_key text, occurred_at timestamptz, title text, text text, url text, language_hint text,
      meta jsonb, original_id uuid)
    left join listen_customer person on person.id = heard.customer_id and person.joined_into is not null
    on conflict do nothing returning id, customer_id`.execute(tx);
  return new Map(inserted.rows.map((row) => [row.id, row.customer_id]));
}

/** Keeps originals (the HTML when that is all there is); returns the original's id by the signal's. */
export async function insertOriginals(tx: Tx, items: readonly CheckedItem[]): Promise<Map<string, string>> {
  const kept = items.flatMap(({ id, item }) => {
    const original: HeardOriginal | null =
      item.original ??
      (item.html ? { type: 'text/html; charset=utf-8', bytes: Buffer.from(item.html) } : null);
    return original ? [{ signal: id, id: newId(), ...original }] : [];
  });
  if (kept.length === 0) return new Map();
  await sql`
    insert into listen_original (id, type, bytes, blob)
    select * from unnest(${kept.map((row) => row.id)}::uuid[], ${kept.map((row) => row.type)}::text[],
      ${kept.map((row) => (row.blob ? null : Buffer.from(row.bytes)))}::bytea[],
      ${kept.map((row) => row.blob ?? null)}::text[])`.execute(tx);
  return new Map(kept.map((row) => [row.signal, row.id]));
}

/** Takes back what was made for items that another transaction had stored a moment earlier. */
export async function dropUnused(tx: Tx, originals: readonly string[], customers: readonly string[]) {
  if (originals.length > 0) await sql`delete from listen_original where id = any(${originals})`.execute(tx);
  if (customers.length === 0) return;
  await sql`
    delete from listen_customer customer where id = any(${customers})
      and not exists (select from listen_identity where customer_id = customer.id)
      and not exists (select from listen_signal where customer_id = customer.id)`.execute(tx);
}

/** The texts as they stand now go in; the ones they had stay in `meta.earlier`, the five latest. */
export async function rewriteSignals(
  tx: Tx,
  changed: readonly { id: string; title: string | null; text: string }[],
  at: Date,
): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update listen_signal signal set
      title = changed.title, text = changed.text, edited_at = ${at}, deleted_at = null,
      meta = jsonb_set(meta, '{earlier}', (
        select jsonb_agg(old order by place) from (
          select old, place from (
            select jsonb_build_object('title', signal.title, 'text', signal.text, 'until', ${at}::timestamptz) as old, 0::bigint as place
            union all
            select value, ordinality from jsonb_array_elements(coalesce(signal.meta -> 'earlier', '[]')) with ordinality
          ) every_text order by place limit 5
        ) kept))
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as changed(id uuid, title text, text text)
    where signal.id = changed.id`.execute(tx);
}

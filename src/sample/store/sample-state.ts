import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** What stands in the way of loading: the sample itself, or anything of an organisation's own. */
export async function whatIsThere(tx: Tx): Promise<{ sample: boolean; own: boolean }> {
  const { rows } = await sql<{ sample: boolean; own: boolean }>`
    select exists (select from listen_source where sample) as sample,
           exists (select from listen_source where not sample)
             or exists (select from people_department where not sample)
             or exists (select from listen_signal where not sample)
             or (select count(*) from people_person where not sample) > 1 as own`.execute(tx);
  return rows[0]!;
}

/** Marks the organisation as holding the sample, so that every screen says so. */
export async function markOrganisation(tx: Tx, name: string, at: Date): Promise<void> {
  await sql`
    insert into people_organisation (id, name, language, sample_since, created_at) values (1, ${name}, 'nl', ${at}, ${at})
    on conflict (id) do update set sample_since = excluded.sample_since`.execute(tx);
}

/** Followers whose work the loader did itself must not do it again. */
export async function passFollowers(tx: Tx, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await sql`
    insert into ledger_follower (name, txid, position)
    select name, pg_current_xact_id(), (select max(position) from ledger_event) from unnest(${names}::text[]) as name
    on conflict (name) do update set txid = excluded.txid, position = excluded.position`.execute(tx);
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/**
 * These sources were listened to at this moment. When the last time was at most `graceMs` ago the time between counts
 * as listened to as well; else a new interval begins, and the hole before it is unheard time.
 */
export async function extendIntervals(
  tx: Tx,
  sources: readonly string[],
  at: Date,
  graceMs: number,
): Promise<void> {
  if (sources.length === 0) return;
  await sql`
    with asked as (select unnest(${[...sources]}::uuid[]) as source_id),
    latest as (
      select asked.source_id, (
        select from_at from listen_interval spell where spell.source_id = asked.source_id
        order by from_at desc limit 1) as from_at
      from asked),
    extended as (
      update listen_interval spell set to_at = greatest(spell.to_at, ${at})
      from latest where spell.source_id = latest.source_id and spell.from_at = latest.from_at
        and spell.to_at >= ${new Date(at.getTime() - graceMs)}
      returning spell.source_id)
    insert into listen_interval (source_id, from_at, to_at)
    select source_id, ${at}, ${at} from asked
    where source_id not in (select source_id from extended)
    on conflict do nothing`.execute(tx);
}

/** Intervals of each source that touch the window, cut to it, oldest first. */
export async function intervalsWithin(
  tx: Tx,
  from: Date,
  to: Date,
): Promise<Map<string, { from: Date; to: Date }[]>> {
  const { rows } = await sql<{ source: string; from: Date; to: Date }>`
    select source_id as source, greatest(from_at, ${from}) as "from", least(to_at, ${to}) as "to"
    from listen_interval where to_at >= ${from} and from_at <= ${to} order by from_at`.execute(tx);
  const bySource = new Map<string, { from: Date; to: Date }[]>();
  for (const { source, ...spell } of rows) bySource.set(source, [...(bySource.get(source) ?? []), spell]);
  return bySource;
}

/** When each source was first listened to; before that no time can be unheard. */
export async function firstListened(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('listen_interval')
    .select((eb) => ['source_id', eb.fn.min('from_at').as('first')])
    .groupBy('source_id')
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.first]));
}

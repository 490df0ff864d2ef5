import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Norm } from '../continuity/norm.ts';

/** Minutes in which a source brought something by itself, and signals a whole hour; imports are no rhythm. */
export async function arrivalsOf(
  tx: Tx,
  source: string,
  from: Date,
): Promise<{ minutes: number[]; hours: { start: number; n: number }[] }> {
  const heard = sql`listen_signal where source_id = ${source} and import_id is null and heard_at >= ${from}`;
  const [minutes, hours] = await Promise.all([
    sql<{ at: Date }>`select distinct date_trunc('minute', heard_at) as at from ${heard} order by at`.execute(
      tx,
    ),
    sql<{ start: Date; n: number }>`
      select date_trunc('hour', heard_at) as start, count(*)::int as n from ${heard} group by 1 order by 1`.execute(
      tx,
    ),
  ]);
  return {
    minutes: minutes.rows.map(({ at }) => at.getTime()),
    hours: hours.rows.map(({ start, n }) => ({ start: start.getTime(), n })),
  };
}

/** When a source was listened to and brought what it should: intervals without the time of its alarms. */
export async function soundStretches(
  tx: Tx,
  source: string,
  from: Date,
): Promise<{ from: number; to: number }[]> {
  const { rows } = await sql<{ from: Date; to: Date }>`
    select lower(part) as "from", upper(part) as "to" from unnest(
      coalesce((select range_agg(tstzrange(greatest(from_at, ${from}), to_at, '[]')) from listen_interval
        where source_id = ${source} and to_at >= ${from}), '{}'::tstzmultirange)
      - coalesce((select range_agg(tstzrange(since, coalesce(cleared_at, 'infinity'))) from listen_alarm
        where source_id = ${source} and kind = 'silence' and cleared_by is null), '{}'::tstzmultirange)
    ) as part order by 1`.execute(tx);
  return rows.map((row) => ({ from: row.from.getTime(), to: row.to.getTime() }));
}

export const keepNorm = (tx: Tx, source: string, from: Date, at: Date, norm: Norm) =>
  sql`insert into listen_norm (source_id, learnt_at, from_at, n, rates, quiet_limit)
    values (${source}, ${at}, ${from}, ${norm.n}, ${norm.rates}::double precision[], ${norm.quietLimit})
    on conflict (source_id) do update set learnt_at = excluded.learnt_at, from_at = excluded.from_at, n = excluded.n,
      rates = excluded.rates, quiet_limit = excluded.quiet_limit`.execute(tx);

export interface KnownNorm {
  learnt_at: Date;
  n: number;
  rates: number[];
  quiet_limit: number | null;
}

export const normOf = (tx: Tx, source: string): Promise<KnownNorm | undefined> =>
  tx
    .selectFrom('listen_norm')
    .select(['learnt_at', 'n', 'rates', 'quiet_limit'])
    .where('source_id', '=', source)
    .executeTakeFirst();

export interface Watched extends KnownNorm {
  source: string;
  sample: boolean;
  /** Since when nothing was heard, or since somebody said that this is right. */
  quietSince: Date;
  alarmed: boolean;
}

/** Sources that are on and whose rhythm is known. */
export async function watchedSources(tx: Tx): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    select norm.*, source.id as source, source.sample, exists (select from listen_alarm alarm
        where alarm.source_id = source.id and alarm.kind = 'silence' and alarm.cleared_at is null) as alarmed,
      greatest(source.heard_at, norm.from_at, (select max(cleared_at) from listen_alarm alarm
        where alarm.source_id = source.id and alarm.kind = 'silence')) as "quietSince"
    from listen_norm norm join listen_source source on source.id = norm.source_id
    where source.state = 'on' and not source.sample and norm.quiet_limit is not null`.execute(tx);
  return rows;
}

export async function timeZoneOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{
    zone: string;
  }>`select time_zone as zone from people_organisation limit 1`.execute(tx);
  return rows[0]?.zone ?? 'UTC';
}

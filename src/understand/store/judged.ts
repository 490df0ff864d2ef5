import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { JudgedCount } from '../score-judged.ts';

/**
 * What people judged since a moment: Heed's own value (before anybody touched it) against what stands of what they
 * said, counted. Themes that were merged since are what they were merged into on both sides.
 */
export async function judgedSince(db: Tx, from: Date): Promise<JudgedCount[]> {
  const { rows } = await sql<JudgedCount>`
    with judged as (
      select signal_id, field, (array_agg(was order by at, id))[1] as predicted,
        (array_agg(becomes order by at desc, id desc) filter (where undone_at is null))[1] as truth
      from understand_correction
      group by signal_id, field
      having max(at) filter (where undone_at is null) >= ${from}
    )
    select judged.field, ${now(sql`judged.predicted`)} as predicted, ${now(sql`judged.truth`)} as truth, reading.language,
      jsonb_build_object('id', source.id, 'name', source.name) as source, count(*)::int as n
    from judged
    join listen_signal signal on signal.id = judged.signal_id and signal.deleted_at is null
    join listen_source source on source.id = signal.source_id
    join understand_reading reading on reading.signal_id = signal.id
    where judged.field in ('kind', 'sentiment', 'urgency', 'language', 'theme')
    group by 1, 2, 3, 4, source.id, source.name
    order by judged.field, n desc`.execute(db);
  return rows;
}

/** The theme a value names now; other values are what they are. */
const now = (value: ReturnType<typeof sql>) =>
  sql`coalesce((select coalesce(theme.merged_into, theme.id)::text from understand_theme theme where judged.field = 'theme' and theme.id::text = ${value}), ${value})`;

/** Messages of which anything was judged, and all that were read, since a moment. */
export async function countJudged(db: Tx, from: Date): Promise<{ judged: number; base: number }> {
  const { rows } = await sql<{ judged: number; base: number }>`
    select (select count(distinct signal_id)::int from understand_correction where undone_at is null and at >= ${from}) as judged,
           (select count(*)::int from understand_reading where read_at >= ${from}) as base`.execute(db);
  return rows[0]!;
}

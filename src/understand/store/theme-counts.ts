import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { themeView } from '../contract.ts';

type ThemeView = z.input<typeof themeView>;
const day = 86_400_000;

interface Row {
  id: string;
  name_en: string;
  name_nl: string;
  state: ThemeView['state'];
  pinned: boolean;
  found_at: Date;
  named_by: string | null;
  terms: { term: string }[];
  signals: number;
  voices: number;
  signals_before: number;
  voices_before: number;
  complaint: number;
  wish: number;
  question: number;
  praise: number;
  other: number;
  improvements: number;
  parent_id: string | null;
  steward: { id: string; name: string } | null;
}

/** Themes with their counts in the last `days` and the same stretch before. Internal and deleted signals do not count. */
export async function themesWithCounts(
  db: Tx,
  { days, state, only, at }: { days: number; state: 'active' | 'retired' | 'all'; only?: string; at: Date },
): Promise<ThemeView[]> {
  const from = new Date(at.getTime() - days * day);
  const before = new Date(from.getTime() - days * day);
  const { rows } = await sql<Row>`
    with heard as (
      select main.theme_id, signal.id, coalesce(signal.customer_id, signal.id) as voice, reading.kind, main.occurred_at >= ${from} as now
      from understand_signal_theme main
      join listen_signal signal on signal.id = main.signal_id
      join understand_reading reading on reading.signal_id = main.signal_id
      where main.main and main.occurred_at >= ${before} and main.occurred_at <= ${at} and not signal.internal and signal.deleted_at is null
        ${only ? sql`and main.theme_id = ${only}` : sql``}
    ), counted as (
      select theme_id,
        count(*) filter (where now) as signals, count(distinct voice) filter (where now) as voices,
        count(*) filter (where not now) as signals_before, count(distinct voice) filter (where not now) as voices_before,
        ${sql.join(['complaint', 'wish', 'question', 'praise', 'other'].map((kind) => sql`count(*) filter (where now and kind = ${kind}) as ${sql.ref(kind)}`))}
      from heard group by theme_id
    )
    select theme.id, name_en, name_nl, state, pinned, found_at, named_by, terms,
      coalesce(signals, 0) as signals, coalesce(voices, 0) as voices, coalesce(signals_before, 0) as signals_before,
      coalesce(voices_before, 0) as voices_before, coalesce(complaint, 0) as complaint, coalesce(wish, 0) as wish,
      coalesce(question, 0) as question, coalesce(praise, 0) as praise, coalesce(other, 0) as other,
      (select count(*) from improve_improvement where theme_id = theme.id) as improvements, parent_id,
      (select jsonb_build_object('id', p.id, 'name', p.name) from people_person p where p.id = theme.steward_id) as steward
    from understand_theme theme left join counted on counted.theme_id = theme.id
    where ${only ? sql`theme.id = ${only}` : state === 'all' ? sql`state <> 'merged'` : sql`state = ${state}`}
    order by pinned desc, coalesce(voices, 0) desc, found_at desc`.execute(db);
  return rows.map(viewOf);
}

const viewOf = (row: Row): ThemeView => ({
  id: row.id,
  nameEn: row.name_en,
  nameNl: row.name_nl,
  state: row.state,
  pinned: row.pinned,
  foundAt: row.found_at.toISOString(),
  namedByPerson: row.named_by !== null,
  terms: row.terms.slice(0, 12).map(({ term }) => term),
  signals: row.signals,
  voices: row.voices,
  signalsBefore: row.signals_before,
  voicesBefore: row.voices_before,
  kinds: {
    complaint: row.complaint,
    wish: row.wish,
    question: row.question,
    praise: row.praise,
    other: row.other,
  },
  improvements: row.improvements,
  parent: row.parent_id,
  steward: row.steward,
});

/** All outside messages of a period, and how many of them have no theme. */
export async function countHeard(
  db: Tx,
  from: Date,
  at: Date,
): Promise<{ signals: number; without: number }> {
  const { rows } = await sql<{ signals: number; without: number }>`
    select count(*) as signals, count(*) filter (where main.signal_id is null) as without
    from listen_signal signal
    join understand_reading reading on reading.signal_id = signal.id
    left join understand_signal_theme main on main.signal_id = signal.id and main.main
    where not signal.internal and signal.deleted_at is null and signal.occurred_at >= ${from} and signal.occurred_at <= ${at}`.execute(
    db,
  );
  return rows[0]!;
}

export interface WeekCount {
  theme_id: string;
  week: Date;
  signals: number;
  voices: number;
}

/** Messages and voices a theme a week (weeks begin on Monday, in the organisation's time). */
export async function weeklyCounts(
  db: Tx,
  { from, at, theme }: { from: Date; at: Date; theme?: string },
): Promise<WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    select main.theme_id, date_trunc('week', main.occurred_at, coalesce((select time_zone from people_organisation), 'UTC')) as week,
           count(*) as signals, count(distinct coalesce(signal.customer_id, signal.id)) as voices
    from understand_signal_theme main join listen_signal signal on signal.id = main.signal_id
    where main.main and main.occurred_at >= ${from} and main.occurred_at <= ${at} and not signal.internal and signal.deleted_at is null
      ${theme ? sql`and main.theme_id = ${theme}` : sql``}
    group by 1, 2 order by 2`.execute(db);
  return rows;
}

/** The Mondays from `from` to `at`, in the organisation's time. */
export async function weekStarts(db: Tx, from: Date, at: Date): Promise<Date[]> {
  const { rows } = await sql<{ week: Date }>`
    select generate_series(date_trunc('week', ${from}::timestamptz, zone.name), ${at}::timestamptz, '1 week', zone.name) as week
    from (select coalesce((select time_zone from people_organisation), 'UTC') as name) zone`.execute(db);
  return rows.map((row) => row.week);
}

export async function themeNames(
  db: Tx,
  ids: readonly string[],
): Promise<Map<string, { id: string; nameEn: string; nameNl: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('understand_theme')
    .select(['id', 'name_en', 'name_nl'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { id: row.id, nameEn: row.name_en, nameNl: row.name_nl }]));
}

import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { alertView } from '../contract-alerts.ts';
import type { EmergingAlert, StreamMessage } from '../themes/emerging.ts';

/** A message as the watch hears it; `readAt` in ISO, so that texts sort as times do. */
export type HeardSignal = StreamMessage & { readAt: string };

const zone = sql`coalesce((select time_zone from people_organisation), 'UTC')`;
/** A customer says what it is about early on. */
const length = 600;

const heardSignals = (which: ReturnType<typeof sql>) => sql<HeardSignal>`
  select signal.id, left(concat_ws(' ', signal.title, signal.text), ${length}) as text, reading.language,
    coalesce(signal.customer_id, signal.id)::text as voice,
    (signal.occurred_at at time zone ${zone})::date - '1970-01-01'::date as day,
    to_char(reading.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "readAt"
  from listen_signal signal join understand_reading reading on reading.signal_id = signal.id
  where not signal.internal and signal.deleted_at is null ${which}`;

/** The latest outside messages, oldest first. */
export async function latestHeard(db: Tx, most: number): Promise<HeardSignal[]> {
  const { rows } = await heardSignals(
    sql`order by signal.occurred_at desc, signal.id desc limit ${most}`,
  ).execute(db);
  return rows.reverse();
}

/** What was read after a moment, in order of what happened. */
export async function heardSince(db: Tx, readAt: string, most: number): Promise<HeardSignal[]> {
  const { rows } = await heardSignals(
    sql`and reading.read_at > ${readAt}::timestamptz order by signal.occurred_at, signal.id limit ${most}`,
  ).execute(db);
  return rows;
}

/** Days since 1970 where the organisation is. */
export async function todayIn(db: Tx, at: Date): Promise<number> {
  const { rows } = await sql<{ day: number }>`
    select (${at}::timestamptz at time zone ${zone})::date - '1970-01-01'::date as day`.execute(db);
  return rows[0]!.day;
}

/**
 * Adds an alert unless it is about longer ago, or news that was told: it shares a third of its messages, or its name,
 * with an alert of late. Null then; else the theme that at least half of its messages have.
 */
export async function addAlert(
  tx: Tx,
  alert: EmergingAlert & {
    id: string;
    at: Date;
    perMonth: number;
    today: number;
    fresh: number;
    newsLasts: number;
  },
): Promise<{ theme: string | null; sample: boolean } | null> {
  const { rows } = await sql<{ theme: string | null; sample: boolean }>`
    with about as (
      select signal.id, signal.sample, main.theme_id, (signal.occurred_at at time zone ${zone})::date - '1970-01-01'::date as day
      from listen_signal signal
      left join understand_signal_theme main on main.signal_id = signal.id and main.main
      left join understand_theme theme on theme.id = main.theme_id and theme.state = 'active'
      where signal.id = any(${alert.ids}::uuid[]) and signal.deleted_at is null and not signal.internal
    ), home as (
      select theme_id from about where theme_id is not null group by theme_id
      having count(*) * 2 >= (select count(*) from about) order by count(*) desc, theme_id limit 1
    )
    insert into understand_alert (id, kind, name, theme_id, signals, seen, days, expected, chance, per_month, found_at, sample)
    select ${alert.id}, ${alert.kind}, ${alert.name}, (select theme_id from home), ${alert.ids}::uuid[], ${alert.seen},
      ${alert.days}, ${alert.expected}, ${alert.chance}, ${alert.perMonth}, ${alert.at}, (select bool_and(sample) from about)
    where (select max(day) from about) > ${alert.today} - ${alert.fresh}::int
      and not exists (
        select from understand_alert told
        where told.found_at > ${alert.at}::timestamptz - make_interval(days => ${alert.newsLasts}::int)
          and (told.name = ${alert.name} or (
            select count(*) from unnest(told.signals) shared(id) where shared.id = any(${alert.ids}::uuid[])
          ) * 3 >= cardinality(${alert.ids}::uuid[])))
    returning theme_id as theme, sample`.execute(tx);
  return rows[0] ?? null;
}

type AlertView = z.input<typeof alertView>;
const person = (id: ReturnType<typeof sql>) =>
  sql`(select jsonb_build_object('id', p.id, 'name', p.name) from people_person p where p.id = ${id})`;

/** Alerts, newest first, each with a few of its messages. `mine`: of this person's themes; `owner`: and those of nobody. */
export async function alertsNow(
  db: Tx,
  { state, mine }: { state: 'open' | 'all'; mine: { person: string; owner: boolean } | null },
): Promise<AlertView[]> {
  const { rows } = await sql<Omit<AlertView, 'foundAt'> & { foundAt: Date }>`
    select alert.id, alert.kind, alert.name, alert.seen, alert.days, alert.expected, alert.chance, alert.state, alert.signals,
      alert.found_at as "foundAt",
      case when theme.id is not null then jsonb_build_object('id', theme.id, 'nameEn', theme.name_en, 'nameNl', theme.name_nl) end as theme,
      ${person(sql`theme.steward_id`)} as steward, ${person(sql`alert.settled_by`)} as "settledBy",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', e.id, 'text', e.text, 'language', e.language,
          'occurredAt', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'conversation', e.conversation_id) order by e.occurred_at desc)
        from (
          select signal.id, left(concat_ws(E'\n', signal.title, signal.text), 400) as text, reading.language, signal.occurred_at, heard.conversation_id
          from listen_signal signal join understand_reading reading on reading.signal_id = signal.id
          left join respond_conversation_signal heard on heard.signal_id = signal.id
          where signal.id = any(alert.signals) and signal.deleted_at is null and not signal.internal
          order by signal.occurred_at desc limit 5) e), '[]') as examples
    from understand_alert alert left join understand_theme theme on theme.id = alert.theme_id
    where ${state === 'open' ? sql`alert.state = 'open'` : sql`true`}
      ${mine ? sql`and (theme.steward_id = ${mine.person} or (${mine.owner} and theme.steward_id is null))` : sql``}
    order by alert.found_at desc, alert.id desc limit 50`.execute(db);
  return rows.map((row) => ({ ...row, foundAt: row.foundAt.toISOString() }));
}

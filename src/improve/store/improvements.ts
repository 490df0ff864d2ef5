import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { ImprovementKind, Stage } from '../stage.ts';

export interface ImprovementRow {
  id: string;
  title: string;
  need: string;
  kind: ImprovementKind;
  stage: Stage;
  reason: string | null;
  theme_id: string | null;
  name_en: string | null;
  name_nl: string | null;
  owner_id: string | null;
  owner_name: string | null;
  by: string;
  by_name: string;
  at: Date;
  stage_at: Date;
  due_at: string | null;
  sources: number;
  voices: number;
  told: number;
}

/** Improvements with their counts: verbatims, the customers behind them, and customers told. */
export async function improvementsWithCounts(db: Tx, only?: string): Promise<ImprovementRow[]> {
  const { rows } = await sql<ImprovementRow>`
    select improvement.id, improvement.title, need, improvement.kind, stage, reason, improvement.theme_id, theme.name_en, theme.name_nl,
      owner_id, owner.name as owner_name, improvement.by, starter.name as by_name, improvement.at, stage_at, due_at,
      coalesce(source.sources, 0) as sources, coalesce(source.voices, 0) as voices,
      (select count(*) from improve_told told where told.improvement_id = improvement.id) as told
    from improve_improvement improvement
    join people_person starter on starter.id = improvement.by
    left join people_person owner on owner.id = improvement.owner_id
    left join understand_theme theme on theme.id = improvement.theme_id
    left join lateral (
      select count(*) as sources, count(distinct coalesce(signal.customer_id, signal.id)) as voices
      from improve_source source join listen_signal signal on signal.id = source.signal_id
      where source.improvement_id = improvement.id
    ) source on true
    ${only ? sql`where improvement.id = ${only}` : sql``}
    order by improvement.stage_at desc limit 500`.execute(db);
  return rows;
}

export interface SourceRow {
  signal_id: string;
  text: string;
  language: string | null;
  channel: string;
  occurred_at: Date;
  customer_name: string | null;
  conversation_id: string | null;
  kind: string | null;
}

/** The verbatims of an improvement, in the customers' own words. */
export async function sourcesOf(db: Tx, improvement: string): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select signal.id as signal_id, left(signal.text, 2000) as text, reading.language, signal.channel, signal.occurred_at,
      customer.name as customer_name, heard.conversation_id, reading.kind
    from improve_source source
    join listen_signal signal on signal.id = source.signal_id and not signal.internal
    left join understand_reading reading on reading.signal_id = signal.id
    left join listen_customer customer on customer.id = signal.customer_id
    left join respond_conversation_signal heard on heard.signal_id = signal.id
    where source.improvement_id = ${improvement} order by signal.occurred_at desc limit 200`.execute(db);
  return rows;
}

/** Adds verbatims; internal texts and unknown ids are left out. Returns the signals that are new. */
export async function insertSources(
  tx: Tx,
  improvement: string,
  signals: readonly string[],
  by: string,
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ signal_id: string }>`
    insert into improve_source (improvement_id, signal_id, by, at)
    select ${improvement}, id, ${by}, ${at} from listen_signal
    where id = any(${signals}) and not internal and deleted_at is null
    on conflict do nothing returning signal_id`.execute(tx);
  return rows.map((row) => row.signal_id);
}

export async function countsFor(tx: Tx, improvement: string): Promise<{ sources: number; told: number }> {
  const { rows } = await sql<{ sources: number; told: number }>`
    select (select count(*) from improve_source where improvement_id = ${improvement}) as sources,
           (select count(*) from improve_told where improvement_id = ${improvement}) as told`.execute(tx);
  return rows[0]!;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';

export type AlarmKind = 'silence' | 'count';

/** False when one of this kind lasts already. */
export async function insertAlarm(
  tx: Tx,
  alarm: { source: string; kind: AlarmKind; since: Date; params: Record<string, unknown>; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into listen_alarm (id, source_id, kind, since, raised_at, params)
    values (${newId(alarm.at)}, ${alarm.source}, ${alarm.kind}, ${alarm.since}, ${alarm.at}, ${JSON.stringify(alarm.params)})
    on conflict (source_id, kind) where cleared_at is null do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** Alarms of silence about sources that were heard since, or are switched off. Returns the sources. */
export async function clearHeard(tx: Tx, at: Date): Promise<{ source: string; kind: AlarmKind }[]> {
  const { rows } = await sql<{ source: string; kind: AlarmKind }>`
    update listen_alarm alarm set cleared_at = ${at} from listen_source source
    where source.id = alarm.source_id and alarm.cleared_at is null
      and ((alarm.kind = 'silence' and source.heard_at > alarm.since) or source.state = 'off')
    returning alarm.source_id as source, alarm.kind`.execute(tx);
  return rows;
}

/** Null: there is none that lasts. */
export async function clearAlarm(
  tx: Tx,
  given: { id?: string; source?: string; kind?: AlarmKind; by: string | null; at: Date },
): Promise<{ source: string; kind: AlarmKind } | null> {
  const { rows } = await sql<{ source: string; kind: AlarmKind }>`
    update listen_alarm set cleared_at = ${given.at}, cleared_by = ${given.by}
    where cleared_at is null and ${given.id ? sql`id = ${given.id}` : sql`source_id = ${given.source} and kind = ${given.kind}`}
    returning source_id as source, kind`.execute(tx);
  return rows[0] ?? null;
}

export interface OpenAlarm {
  id: string;
  source: { id: string; name: string };
  kind: AlarmKind;
  since: Date;
  raisedAt: Date;
  params: Record<string, unknown>;
}

export async function openAlarms(tx: Tx): Promise<OpenAlarm[]> {
  const { rows } = await sql<OpenAlarm>`
    select alarm.id, jsonb_build_object('id', source.id, 'name', source.name) as source, alarm.kind, alarm.since,
      alarm.raised_at as "raisedAt", alarm.params
    from listen_alarm alarm join listen_source source on source.id = alarm.source_id
    where alarm.cleared_at is null order by alarm.raised_at`.execute(tx);
  return rows;
}

/** Sources in trouble for so long that it is more than a hiccup. */
export async function lastingTroubles(
  tx: Tx,
  before: Date,
): Promise<
  {
    source: { id: string; name: string };
    trouble: { code: string; params: Record<string, unknown>; since: string };
  }[]
> {
  const { rows } = await sql<{ source: { id: string; name: string }; trouble: never }>`
    select jsonb_build_object('id', id, 'name', name) as source, trouble from listen_source
    where state = 'on' and trouble is not null and (trouble->>'since')::timestamptz < ${before}
    order by lower(name)`.execute(tx);
  return rows;
}

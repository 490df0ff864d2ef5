import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { lessonHalfLifeDays } from '../expertise/estimate-level.ts';

export interface Misroute {
  id: string;
  conversationId: string;
  /** Whom Heed gave it to, and who got it instead (null: a team). */
  person: string;
  toPerson: string | null;
  at: Date;
  sample: boolean;
}

/** Keeps it with the theme the conversation opened with; without a theme it teaches nothing. */
export async function insertMisroute(tx: Tx, one: Misroute): Promise<void> {
  await sql`
    insert into connect_misroute (id, conversation_id, theme_id, person_id, to_person_id, at, sample)
    select ${one.id}::uuid, ${one.conversationId}::uuid, coalesce(theme.merged_into, theme.id), ${one.person}::uuid,
      ${one.toPerson}::uuid, ${one.at}::timestamptz, ${one.sample}::boolean
    from ledger_event opened
    join understand_theme theme on theme.id = (opened.facts->>'theme')::uuid
    where opened.type = 'conversation.opened' and opened.subject = ${one.conversationId} limit 1`.execute(tx);
}

/**
 * What handing on taught about these themes, by `person theme`: minus one for each that was handed on from them,
 * plus one for each that came to them, faded.
 */
export async function lessonsOn(tx: Tx, themes: readonly string[], at: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; lesson: number }>`
    with lesson as (
      select person_id as person, theme_id, -1 as way, at from connect_misroute
      where theme_id = any(${themes}::uuid[])
      union all
      select to_person_id, theme_id, 1, at from connect_misroute
      where theme_id = any(${themes}::uuid[]) and to_person_id is not null
    )
    select person || ' ' || theme_id as key,
      sum(way * exp(least(0, date_part('epoch', at - ${at}::timestamptz)) * ${Math.LN2 / (lessonHalfLifeDays * 86_400)}::float8)) as lesson
    from lesson group by person, theme_id`.execute(tx);
  return new Map(rows.map(({ key, lesson }) => [key, lesson]));
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { evidenceWeight, type FadedEvidence, halfLifeDays } from '../expertise/estimate-level.ts';

/** Everything known of one person on one topic (a theme or a skill), summed. */
export interface EvidenceSum extends FadedEvidence {
  person: string;
  topic: string;
  /** What they say themselves, 1–5; null: nothing. */
  declared: number | null;
  /** Colleagues who confirm it. */
  endorsers: number;
  /** Deeds in all, in the last `recentDays`, and the last one. */
  deeds: number;
  recentDeeds: number;
  lastDeedAt: Date | null;
}

export const recentDays = 90;
const daySeconds = 86_400;

/**
 * The faded evidence of everybody on these topics, summed where it lies: a hundred thousand pieces become one row
 * a person a topic. Withdrawn statements, hidden deeds and hidden profiles do not count.
 */
export async function evidenceOn(
  tx: Tx,
  topics: { themes: readonly string[]; skills?: readonly string[] },
  at: Date,
): Promise<EvidenceSum[]> {
  const { themes, skills = [] } = topics;
  if (themes.length + skills.length === 0) return [];
  const w = evidenceWeight;
  // date_part is a float; extract would be numeric, and a hundred thousand numeric powers are felt.
  const faded = (column: string, halfLife: number) =>
    sql`exp(least(0, date_part('epoch', ${sql.ref(column)} - ${at}::timestamptz)) * ${Math.LN2 / (halfLife * daySeconds)}::float8)`;
  const stated = sql`(case when said.by = said.person_id then ${w.declared}::float8 else ${w.endorsed}::float8 end)
    * ${faded('said.at', halfLifeDays.stated)}`;
  const { rows } = await sql<EvidenceSum>`
    with piece as (
      select said.person_id, coalesce(said.theme_id, said.skill_id) as topic, said.level, ${stated} as stated,
        0::float8 as shown, said.by = said.person_id as own, null::timestamptz as deed_at
      from connect_expertise said
      where said.withdrawn_at is null
        and (said.theme_id = any(${themes}::uuid[]) or said.skill_id = any(${skills}::uuid[]))
      union all
      select said.person_id, theme.id, said.level, ${w.throughSkill}::float8 * ${stated}, 0, null, null
      from connect_skill skill
      cross join lateral unnest(skill.theme_ids) as theme(id)
      join connect_expertise said on said.skill_id = skill.id and said.withdrawn_at is null
      where skill.retired_at is null and theme.id = any(${themes}::uuid[])
      union all
      select shown.person_id, shown.theme_id, 0, 0,
        (case shown.kind when 'confirmed-answer' then ${w['confirmed-answer']}::float8
          when 'help-given' then ${w['help-given']}::float8 else ${w['improvement-made']}::float8 end)
          * ${faded('shown.at', halfLifeDays.shown)}, null, shown.at
      from connect_shown shown
      where shown.hidden_at is null and shown.theme_id = any(${themes}::uuid[])
    )
    select person_id as person, topic, sum(stated * level) as "statedLevels", sum(stated) as "statedWeight",
      sum(shown) as "shownWeight", max(level) filter (where own) as declared,
      count(*) filter (where not own) as endorsers, count(deed_at) as deeds,
      count(*) filter (where deed_at > ${at}::timestamptz - make_interval(days => ${recentDays})) as "recentDeeds",
      max(deed_at) as "lastDeedAt"
    from piece
    where not exists (
      select from connect_profile profile
      where profile.person_id = piece.person_id and profile.hidden_since is not null
    )
    group by person_id, topic`.execute(tx);
  return rows;
}

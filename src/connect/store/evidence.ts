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
/** The moment as of which the sums of deeds are kept (migrations/0012). */
const sumsStandAt = new Date('2026-01-01T00:00:00Z');

/**
 * The faded evidence of everybody on these topics, one row a person a topic: statements are summed here, deeds were
 * summed as they came (a trigger keeps `connect_shown_sum`), so that a hundred thousand cost no more than a thousand. Withdrawn statements, hidden deeds and hidden profiles do not count.
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
        0::float8 as shown, said.by = said.person_id as own, 0 as deeds, null::timestamptz as deed_at
      from connect_expertise said
      where said.withdrawn_at is null
        and (said.theme_id = any(${themes}::uuid[]) or said.skill_id = any(${skills}::uuid[]))
      union all
      select said.person_id, theme.id, said.level, ${w.throughSkill}::float8 * ${stated}, 0, null, 0, null
      from connect_skill skill
      cross join lateral unnest(skill.theme_ids) as theme(id)
      join connect_expertise said on said.skill_id = skill.id and said.withdrawn_at is null
      where skill.retired_at is null and theme.id = any(${themes}::uuid[])
      union all
      select person_id, theme_id, 0, 0, weight * ${fadedSince(sumsStandAt, at, halfLifeDays.shown)}::float8, null,
        deeds, last_at
      from connect_shown_sum where theme_id = any(${themes}::uuid[])
    ), recent as (
      select person_id, theme_id, count(*) as deeds from connect_shown
      where hidden_at is null and theme_id = any(${themes}::uuid[])
        and at > ${at}::timestamptz - make_interval(days => ${recentDays})
      group by person_id, theme_id
    )
    select piece.person_id as person, topic, sum(stated * level) as "statedLevels", sum(stated) as "statedWeight",
      greatest(0, sum(shown)) as "shownWeight", max(level) filter (where own) as declared,
      count(*) filter (where not own) as endorsers, sum(piece.deeds) as deeds,
      coalesce(max(recent.deeds), 0) as "recentDeeds", max(deed_at) as "lastDeedAt"
    from piece
    left join recent on recent.person_id = piece.person_id and recent.theme_id = piece.topic
    where not exists (
      select from connect_profile profile
      where profile.person_id = piece.person_id and profile.hidden_since is not null
    )
    group by piece.person_id, topic`.execute(tx);
  return rows;
}

/** What fading since then leaves at that moment, 0 and up. */
const fadedSince = (then: Date, at: Date, halfLife: number): number =>
  2 ** (-(at.getTime() - then.getTime()) / (halfLife * daySeconds * 1000));

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { evidenceWeight, type FadedEvidence, halfLifeDays } from '../expertise/estimate-level.ts';

export interface EvidenceSum extends FadedEvidence {
  person: string;
  theme: string;
}

const dayMs = 86_400_000;

/**
 * The faded evidence of everybody on these themes, summed where it lies: a hundred thousand pieces become one row
 * a person a theme. Withdrawn statements, hidden deeds and hidden profiles do not count.
 */
export async function evidenceOn(tx: Tx, themes: readonly string[], at: Date): Promise<EvidenceSum[]> {
  if (themes.length === 0) return [];
  const age = (column: string) =>
    sql`greatest(0, extract(epoch from (${at}::timestamptz - ${sql.ref(column)})) * 1000 / ${dayMs})::float8`;
  const w = evidenceWeight;
  const { rows } = await sql<EvidenceSum>`
    with piece as (
      select said.person_id, said.theme_id, said.level,
        (case when said.by = said.person_id then ${w.declared}::float8 else ${w.endorsed}::float8 end)
          * power(0.5, ${age('said.at')} / ${halfLifeDays.stated}::float8) as stated, 0::float8 as shown
      from connect_expertise said
      where said.withdrawn_at is null and said.theme_id = any(${themes}::uuid[])
      union all
      select said.person_id, theme.id, said.level,
        (case when said.by = said.person_id then ${w.declared}::float8 else ${w.endorsed}::float8 end)
          * ${w.throughSkill}::float8 * power(0.5, ${age('said.at')} / ${halfLifeDays.stated}::float8), 0
      from connect_skill skill
      cross join lateral unnest(skill.theme_ids) as theme(id)
      join connect_expertise said on said.skill_id = skill.id and said.withdrawn_at is null
      where skill.retired_at is null and theme.id = any(${themes}::uuid[])
      union all
      select shown.person_id, shown.theme_id, 0, 0,
        (case shown.kind when 'confirmed-answer' then ${w['confirmed-answer']}::float8
          when 'help-given' then ${w['help-given']}::float8 else ${w['improvement-made']}::float8 end)
          * power(0.5, ${age('shown.at')} / ${halfLifeDays.shown}::float8)
      from connect_shown shown
      where shown.hidden_at is null and shown.theme_id = any(${themes}::uuid[])
    )
    select person_id as person, theme_id as theme, sum(stated * level) as "statedLevels",
      sum(stated) as "statedWeight", sum(shown) as "shownWeight"
    from piece
    where not exists (
      select from connect_profile profile
      where profile.person_id = piece.person_id and profile.hidden_since is not null
    )
    group by person_id, theme_id`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface Duty {
  source: string;
  steward: string | null;
  deputy: string | null;
  stewardAbsent: boolean;
  deputyAbsent: boolean;
}

/** Who answers for these sources, and which of them is away at that moment. No ids: all sources. */
export async function duties(tx: Tx, at: Date, sources?: readonly string[]): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select source.id as source, steward_id as steward, deputy_id as deputy,
      ${away(sql.ref('source.steward_id'), at)} as "stewardAbsent", ${away(sql.ref('source.deputy_id'), at)} as "deputyAbsent"
    from listen_source source
    where ${sources === undefined ? sql`true` : sql`source.id = any(${[...sources]})`}`.execute(tx);
  return rows;
}

const away = (person: ReturnType<typeof sql.ref>, at: Date) => sql<boolean>`(
  exists (select from people_absence absence where absence.person_id = ${person}
    and absence.from_at <= ${at} and (absence.to_at is null or absence.to_at > ${at}))
  or exists (select from people_person person where person.id = ${person} and person.left_at is not null))`;

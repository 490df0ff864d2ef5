import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface Skill {
  id: string;
  name: string;
  /** Other words for it. */
  words: string[];
  themeIds: string[];
}

export async function skillsNow(tx: Tx): Promise<Skill[]> {
  const { rows } = await sql<Skill>`
    select id, name, words, theme_ids::text[] as "themeIds" from connect_skill
    where retired_at is null order by lower(name)`.execute(tx);
  return rows;
}

/** The skill of this name, made when it is not there yet. */
export async function skillNamed(tx: Tx, name: string, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into connect_skill (id, name) values (${id}, ${name})
    on conflict (lower(name)) do update set retired_at = null returning id`.execute(tx);
  return rows[0]!.id;
}

export async function updateSkill(
  tx: Tx,
  { id, words, themeIds }: { id: string; words: string[]; themeIds: string[] },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update connect_skill set words = ${words}, theme_ids = ${themeIds}::uuid[]
    where id = ${id} and retired_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export interface ThemeBrief {
  id: string;
  nameEn: string;
  nameNl: string;
  terms: { term: string; weight: number }[];
}

/** Themes that are in use, with what they are known by. */
export async function themesInUse(tx: Tx): Promise<ThemeBrief[]> {
  const { rows } = await sql<ThemeBrief>`
    select id, name_en as "nameEn", name_nl as "nameNl", terms from understand_theme
    where state = 'active' order by id`.execute(tx);
  return rows;
}

export async function themeStands(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select exists(select from understand_theme where id = ${id} and state = 'active') as stands`.execute(tx);
  return rows[0]!.stands;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** What an expertise is on: exactly one of the two. */
export interface Topic {
  themeId: string | null;
  skillId: string | null;
}

export interface Statement extends Topic {
  id: string;
  personId: string;
  level: number;
  by: string;
  byName: string;
  at: Date;
}

/** One statement a person, a topic and a speaker: said again, it is a new level of today. */
export async function upsertStatement(
  tx: Tx,
  row: Topic & { id: string; personId: string; level: number; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into connect_expertise (id, person_id, theme_id, skill_id, level, by, at)
    values (${row.id}, ${row.personId}, ${row.themeId}, ${row.skillId}, ${row.level}, ${row.by}, ${row.at})
    on conflict (person_id, coalesce(theme_id, skill_id), by) where withdrawn_at is null
    do update set level = excluded.level, at = excluded.at`.execute(tx);
}

/** Everything said of a person, newest first. */
export async function statementsOf(tx: Tx, person: string): Promise<Statement[]> {
  const { rows } = await sql<Statement>`
    select said.id, person_id as "personId", theme_id as "themeId", skill_id as "skillId", level, by,
      speaker.name as "byName", at
    from connect_expertise said join people_person speaker on speaker.id = said.by
    where person_id = ${person} and withdrawn_at is null order by at desc, said.id`.execute(tx);
  return rows;
}

export async function statementById(tx: Tx, id: string): Promise<Omit<Statement, 'byName'> | undefined> {
  const { rows } = await sql<Omit<Statement, 'byName'>>`
    select id, person_id as "personId", theme_id as "themeId", skill_id as "skillId", level, by, at
    from connect_expertise where id = ${id} and withdrawn_at is null for update`.execute(tx);
  return rows[0];
}

/** With its endorsements when the person takes back what they said themselves. */
export async function withdrawStatements(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`update connect_expertise set withdrawn_at = ${at} where id = any(${ids}::uuid[])`.execute(tx);
}

export interface Deed {
  id: string;
  themeId: string;
  kind: 'confirmed-answer' | 'help-given' | 'improvement-made';
  /** The conversation, ask or improvement it shows in. */
  subject: string;
  at: Date;
  hidden: boolean;
}

export async function deedsOf(tx: Tx, person: string): Promise<Deed[]> {
  const { rows } = await sql<Deed>`
    select id, theme_id as "themeId", kind, subject, at, hidden_at is not null as hidden
    from connect_shown where person_id = ${person} order by at desc, id limit 2000`.execute(tx);
  return rows;
}

/** False when it is not this person's deed. */
export async function hideDeedRow(
  tx: Tx,
  { id, person, hiddenAt }: { id: string; person: string; hiddenAt: Date | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update connect_shown set hidden_at = ${hiddenAt} where id = ${id} and person_id = ${person}`.execute(tx);
  return numAffectedRows === 1n;
}

export interface NewDeed {
  id: string;
  person: string;
  theme: string;
  kind: Deed['kind'];
  subject: string;
  at: Date;
  sample: boolean;
}

/** What is there already stays as it is (also hidden). */
export async function insertDeeds(tx: Tx, deeds: readonly NewDeed[]): Promise<void> {
  if (deeds.length === 0) return;
  await sql`
    insert into connect_shown (id, person_id, theme_id, kind, subject, at, sample)
    select deed.id, person.id, theme.id, deed.kind, deed.subject, deed.at, deed.sample
    from jsonb_to_recordset(${JSON.stringify(deeds)}::jsonb)
      as deed(id uuid, person uuid, theme uuid, kind text, subject uuid, at timestamptz, sample boolean)
    join people_person person on person.id = deed.person
    join understand_theme named on named.id = deed.theme
    join understand_theme theme on theme.id = coalesce(named.merged_into, named.id)
    on conflict (person_id, theme_id, kind, subject) do nothing`.execute(tx);
}

export interface Profile {
  hidden: boolean;
  about: string;
}

export async function profileOf(tx: Tx, person: string): Promise<Profile> {
  const row = await tx
    .selectFrom('connect_profile')
    .select(['hidden_since', 'about'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  return { hidden: row?.hidden_since != null, about: row?.about ?? '' };
}

export async function writeProfile(
  tx: Tx,
  { person, hiddenSince, about }: { person: string; hiddenSince: Date | null; about: string },
): Promise<void> {
  await sql`
    insert into connect_profile (person_id, hidden_since, about) values (${person}, ${hiddenSince}, ${about})
    on conflict (person_id) do update set hidden_since = excluded.hidden_since, about = excluded.about`.execute(
    tx,
  );
}

/** Two themes became one: what people know of the first they know of the second, once. */
export async function moveToTheme(tx: Tx, moves: readonly { from: string; into: string }[]): Promise<void> {
  const moved = JSON.stringify(moves);
  const pairs = sql`jsonb_to_recordset(${moved}::jsonb) as move("from" uuid, "into" uuid)`;
  await sql`
    update connect_shown set theme_id = move."into" from ${pairs}
    where theme_id = move."from" and not exists (
      select from connect_shown there where there.person_id = connect_shown.person_id
        and there.theme_id = move."into" and there.kind = connect_shown.kind and there.subject = connect_shown.subject)`.execute(
    tx,
  );
  await sql`
    update connect_expertise set theme_id = move."into" from ${pairs}
    where theme_id = move."from" and withdrawn_at is null and not exists (
      select from connect_expertise there where there.person_id = connect_expertise.person_id
        and there.theme_id = move."into" and there.by = connect_expertise.by and there.withdrawn_at is null)`.execute(
    tx,
  );
  await sql`
    update connect_misroute set theme_id = move."into" from ${pairs} where theme_id = move."from"`.execute(
    tx,
  );
  await sql`
    update connect_rule set matches = replace(matches::text, move."from"::text, move."into"::text)::jsonb from ${pairs}
    where matches->'themes' ? move."from"::text`.execute(tx);
  await sql`
    update connect_skill set theme_ids = array_replace(theme_ids, move."from", move."into") from ${pairs}
    where theme_ids @> array[move."from"]`.execute(tx);
}

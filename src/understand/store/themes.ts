import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface ActiveTheme {
  id: string;
  key: string;
  name_en: string;
  name_nl: string;
  terms: { term: string; weight: number }[];
  pinned: boolean;
  named_by: string | null;
  examples: string[];
  state: 'active' | 'retired' | 'merged';
  merged_into: string | null;
  /** A person named, pinned or taught it, looks after it, or works on it: it is not Heed's to change. */
  held: boolean;
}

/** Themes that take messages (or `all`, also those retired and merged), each with its example texts: the typical ones first, then what people put there. */
export async function activeThemes(tx: Tx, examplesEach: number, all = false): Promise<ActiveTheme[]> {
  const { rows } = await sql<ActiveTheme>`
    select theme.id, key, name_en, name_nl, terms, pinned, named_by, state, merged_into,
      named_by is not null or pinned or steward_id is not null
        or exists (select from understand_signal_theme taught where taught.theme_id = theme.id and by is not null)
        or exists (select from improve_improvement work where work.theme_id = theme.id)
        or exists (select from ledger_event told where told.subject = theme.id and told.type like 'theme.%' and told.actor is not null) as held,
      array(
        select left(coalesce(signal.title || ' ', '') || signal.text, 1000)
        from (
          select unnest(theme.examples) as id, 0 as rank
          union all
          select * from (
            select signal_id, 1 from understand_signal_theme
            where theme_id = theme.id and main and by is not null
            order by occurred_at desc limit ${examplesEach}) taught
        ) example join listen_signal signal on signal.id = example.id and signal.deleted_at is null
        order by rank desc limit ${examplesEach}
      ) as examples
    from understand_theme theme where state = 'active' or ${all} order by id`.execute(tx);
  return rows;
}

export interface ThemesVersion {
  /** Grows when a theme comes, goes or takes in another: an older assigner is wrong. */
  themes: number;
  /** Grows when people show what belongs to a theme: an older assigner knows less. */
  taught: number;
}

/** Names and pins do not count: no assigner sees them. */
export async function themesVersion(tx: Tx): Promise<ThemesVersion> {
  const last = (types: readonly string[]) => sql`
    select coalesce(max(last), 0) from unnest(${types}::text[]) as kind(type), lateral (
      select position as last from ledger_event where type = kind.type order by txid desc, position desc limit 1) one`;
  const { rows } = await sql<ThemesVersion>`
    select (${last(['theme.found', 'theme.merged', 'theme.retired', 'theme.revived'])}) as themes,
           (${last(['theme.taught'])}) as taught`.execute(tx);
  return rows[0]!;
}

export async function activeIds(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from understand_theme where state = 'active'`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** What people showed to belong to a theme since an event's position: texts and their themes, oldest first. */
export async function shownSince(tx: Tx, position: number): Promise<{ text: string; theme: string }[]> {
  const { rows } = await sql<{ text: string; theme: string }>`
    select left(coalesce(signal.title || ' ', '') || signal.text, 1000) as text, shown.subject as theme
    from ledger_event shown
    join listen_signal signal on signal.id = (shown.facts->>'signal')::uuid and signal.deleted_at is null
    join understand_signal_theme main on main.signal_id = signal.id and main.main and main.theme_id::text = shown.subject::text
    where shown.type = 'theme.taught' and shown.position > ${position}
    order by shown.position limit 500`.execute(tx);
  return rows;
}

/** Signals read since the last search for themes that found none for them. */
export async function countWithoutTheme(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select 1 from understand_reading reading
      where not exists (select 1 from understand_signal_theme t where t.signal_id = reading.signal_id)
      limit 20000) few`.execute(tx);
  return rows[0]!.n;
}

export interface NewTheme {
  id: string;
  key: string;
  nameEn: string;
  nameNl: string;
  terms: { term: string; weight: number }[];
  examples: string[];
  at: Date;
}

/** Adds found themes; a key that exists already is left as people made it. Returns the ids that are new. */
export async function addThemes(tx: Tx, themes: readonly NewTheme[]): Promise<string[]> {
  if (themes.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    insert into understand_theme (id, key, name_en, name_nl, terms, examples, found_at)
    select id, key, "nameEn", "nameNl", terms, array(select jsonb_array_elements_text(examples))::uuid[], at
    from jsonb_to_recordset(${JSON.stringify(themes)}::jsonb)
      as t(id uuid, key text, "nameEn" text, "nameNl" text, terms jsonb, examples jsonb, at timestamptz)
    on conflict (key) do nothing returning id`.execute(tx);
  return rows.map((row) => row.id);
}

/** What a theme found again is made of now; its names only where nobody holds it. */
export async function refreshTheme(
  tx: Tx,
  theme: Pick<NewTheme, 'id' | 'nameEn' | 'nameNl' | 'terms' | 'examples'> & { rename: boolean },
): Promise<void> {
  await sql`
    update understand_theme set terms = ${JSON.stringify(theme.terms)}::jsonb, examples = ${theme.examples}::uuid[],
      name_en = case when ${theme.rename} then ${theme.nameEn} else name_en end,
      name_nl = case when ${theme.rename} then ${theme.nameNl} else name_nl end
    where id = ${theme.id} and named_by is null`.execute(tx);
}

/** Of these themes the crumbs: fewer than `smallest` messages are left, and where their examples are now. */
export async function crumbsAmong(
  tx: Tx,
  themes: readonly string[],
  smallest: number,
): Promise<{ id: string; examples: string[]; into: string }[]> {
  if (themes.length === 0) return [];
  const { rows } = await sql<{ id: string; examples: string[]; into: string }>`
    select theme.id, theme.examples, home.theme_id as into
    from understand_theme theme
    cross join lateral (
      select main.theme_id from understand_signal_theme main join understand_theme other on other.id = main.theme_id
      where main.signal_id = any(theme.examples) and main.main and main.theme_id <> theme.id and other.state = 'active'
      group by main.theme_id order by count(*) desc, main.theme_id limit 1) home
    where theme.id = any(${themes}) and not (home.theme_id = any(${themes}))
      and (select count(*) from understand_signal_theme left_over where left_over.theme_id = theme.id) < ${smallest}
    order by theme.id for update of theme`.execute(tx);
  return rows;
}

/** A theme, or the one it went up in since. */
export async function themeNow(tx: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(merged_into, id) as id from understand_theme where id = ${id}`.execute(tx);
  return rows[0]?.id ?? id;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';

/** What people change of a theme. */
export interface ThemeColumns {
  name_en: string;
  name_nl: string;
  named_by: string | null;
  pinned: boolean;
  state: 'active' | 'retired' | 'merged';
  parent_id: string | null;
  steward_id: string | null;
}

/** A theme, held until the transaction ends. */
export async function themeToChange(
  tx: Tx,
  id: string,
): Promise<(ThemeColumns & { id: string; examples: string[] }) | undefined> {
  return tx.selectFrom('understand_theme').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function setTheme(tx: Tx, id: string, columns: Partial<ThemeColumns>): Promise<void> {
  await tx.updateTable('understand_theme').set(columns).where('id', '=', id).execute();
}

export async function hasThemesBelow(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('understand_theme')
    .select('id')
    .where('parent_id', '=', id)
    .where('state', '=', 'active')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface KeptChange {
  id: string;
  theme_id: string;
  what: 'renamed' | 'pinned' | 'retired' | 'placed' | 'stewarded' | 'merged' | 'split';
  before: Partial<ThemeColumns> & { examples?: string[]; followers?: string[] };
  signals: string[];
  into_id: string | null;
  at: Date;
  undone_at: Date | null;
}

export async function keepChange(
  tx: Tx,
  change: {
    theme: string;
    what: KeptChange['what'];
    before: object;
    signals?: string[];
    into?: string;
    by: string;
    at: Date;
  },
): Promise<string> {
  const id = newId(change.at);
  await sql`
    insert into understand_theme_change (id, theme_id, what, before, signals, into_id, by, at)
    values (${id}, ${change.theme}, ${change.what}, ${JSON.stringify(change.before)}::jsonb, ${change.signals ?? []}::uuid[],
      ${change.into ?? null}, ${change.by}, ${change.at})`.execute(tx);
  return id;
}

export async function changeToUndo(tx: Tx, id: string): Promise<KeptChange | undefined> {
  const { rows } = await sql<KeptChange>`
    select * from understand_theme_change where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Whether something later stands that builds on this change: of the same kind, or (mergers, splits) that moved its theme on. */
export async function changedSince(tx: Tx, change: KeptChange): Promise<boolean> {
  const { rows } = await sql`
    select from understand_theme_change later
    where later.undone_at is null and later.id <> ${change.id} and (later.at, later.id) > (${change.at}, ${change.id}::uuid)
      and ((later.theme_id = ${change.theme_id} and (later.what = ${change.what} or later.what = 'merged'))
        or (later.theme_id = ${change.into_id} and later.what in ('merged', 'split') and ${change.what} in ('merged', 'split')))
    limit 1`.execute(tx);
  return rows.length > 0;
}

export async function markUndone(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`update understand_theme_change set undone_by = ${by}, undone_at = ${at} where id = ${id}`.execute(
    tx,
  );
}

/** Themes that went up in this one before. */
export async function mergedInto(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.selectFrom('understand_theme').select('id').where('merged_into', '=', id).execute();
  return rows.map((row) => row.id);
}

/** A merged theme is itself again: what had moved and is still there moves back. */
export async function unmerge(tx: Tx, change: KeptChange): Promise<string[]> {
  const { theme_id: theme, into_id: into, before } = change;
  await sql`update understand_theme set state = ${before.state ?? 'active'}, merged_into = null where id = ${theme}`.execute(
    tx,
  );
  await sql`update understand_theme set merged_into = ${theme} where id = any(${before.followers ?? []}::uuid[])`.execute(
    tx,
  );
  await sql`update understand_theme set examples = ${before.examples ?? []}::uuid[] where id = ${into}`.execute(
    tx,
  );
  return moveSignals(tx, { signals: change.signals, from: into!, into: theme });
}

/** What was split off is one with the rest again; the part goes up in it. */
export async function moveBack(tx: Tx, change: KeptChange): Promise<string[]> {
  const { theme_id: theme, into_id: part, before } = change;
  const { rows } = await sql<{ signal_id: string }>`
    select signal_id from understand_signal_theme where theme_id = ${part} and main`.execute(tx);
  const back = await moveSignals(tx, { signals: rows.map((row) => row.signal_id), from: part!, into: theme });
  await sql`update understand_signal_theme set by = null where theme_id = ${theme} and signal_id = any(${change.signals}::uuid[])`.execute(
    tx,
  );
  await sql`update understand_theme set state = 'merged', merged_into = ${theme}, parent_id = null where id = ${part}`.execute(
    tx,
  );
  await sql`update understand_theme set examples = ${before.examples ?? []}::uuid[] where id = ${theme}`.execute(
    tx,
  );
  return back;
}

async function moveSignals(
  tx: Tx,
  { signals, from, into }: { signals: string[]; from: string; into: string },
): Promise<string[]> {
  const { rows } = await sql<{ signal_id: string }>`
    update understand_signal_theme moving set theme_id = ${into}
    where theme_id = ${from} and signal_id = any(${signals}::uuid[])
      and not exists (select from understand_signal_theme there where there.theme_id = ${into} and there.signal_id = moving.signal_id)
    returning signal_id`.execute(tx);
  return rows.map((row) => row.signal_id);
}

/** A theme made of part of another, with the names a person gave it. */
export async function addPart(
  tx: Tx,
  part: {
    id: string;
    from: string;
    parent: string | null;
    nameEn: string;
    nameNl: string;
    signals: string[];
    by: string;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into understand_theme (id, key, name_en, name_nl, terms, examples, parent_id, named_by, steward_id, found_at, sample)
    select ${part.id}, ${`split ${part.id}`}, ${part.nameEn}, ${part.nameNl}, '[]', ${part.signals.slice(0, 30)}::uuid[], ${part.parent},
      ${part.by}, steward_id, ${part.at}, sample
    from understand_theme where id = ${part.from}`.execute(tx);
}

/** Puts signals of a theme under its new part, as a person's choice; examples of the theme that went are its no more. */
export async function moveToPart(
  tx: Tx,
  { from, part, signals, by }: { from: string; part: string; signals: string[]; by: string },
): Promise<string[]> {
  const { rows } = await sql<{ signal_id: string }>`
    update understand_signal_theme set theme_id = ${part}, by = ${by}, confidence = 1
    where theme_id = ${from} and main and signal_id = any(${signals}::uuid[]) returning signal_id`.execute(
    tx,
  );
  await sql`
    update understand_theme set examples = array(select id from unnest(examples) kept(id) where not kept.id = any(${signals}::uuid[]))
    where id = ${from}`.execute(tx);
  return rows.map((row) => row.signal_id);
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { KeptChange } from './theme-changes.ts';

export interface ChangeRow {
  id: string;
  what: KeptChange['what'];
  by: { id: string; name: string };
  at: Date;
  undone: boolean;
  other: { id: string; nameEn: string; nameNl: string } | null;
  signals: number;
}

/** What people did to a theme, newest first; also mergers into it. */
export async function changesOf(db: Tx, theme: string): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select change.id, change.what, jsonb_build_object('id', person.id, 'name', person.name) as by, change.at,
      change.undone_at is not null as undone, cardinality(change.signals) as signals,
      case when other.id is not null then jsonb_build_object('id', other.id, 'nameEn', other.name_en, 'nameNl', other.name_nl) end as other
    from understand_theme_change change join people_person person on person.id = change.by
    left join understand_theme other on other.id = case when change.theme_id = ${theme} then change.into_id else change.theme_id end
    where change.theme_id = ${theme} or change.into_id = ${theme}
    order by change.at desc, change.id desc limit 30`.execute(db);
  return rows;
}

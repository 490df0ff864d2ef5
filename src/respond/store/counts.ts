import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { views } from '../contract-shapes.ts';
import { inView, type Looking, type View } from './in-view.ts';

/** Counting stops here: what is beyond changes nobody's day, and the time stays flat. */
export const mostCounted = 1_000;

export async function countViews(db: Tx, looking: Looking): Promise<Record<View, number>> {
  const each = views.map(
    (view) => sql`(select count(*)::int from (select from respond_conversation c
      where ${inView(view, looking)} limit ${mostCounted + 1}) counted) as ${sql.id(view)}`,
  );
  const { rows } = await sql<Record<View, number>>`select ${sql.join(each)}`.execute(db);
  return rows[0]!;
}

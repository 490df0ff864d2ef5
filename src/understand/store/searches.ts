import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { SearchFilter } from '../search/save-search.ts';

export interface SavedSearch {
  id: string;
  name: string;
  filter: SearchFilter;
  shared: boolean;
  mine: boolean;
}

export async function searchesFor(db: Tx, person: string | null): Promise<SavedSearch[]> {
  const { rows } = await sql<SavedSearch>`
    select id, name, filter, shared, coalesce(person_id = ${person}, false) as mine from understand_search
    where shared or person_id = ${person} order by lower(name), id limit 200`.execute(db);
  return rows;
}

export async function addSearch(
  tx: Tx,
  search: { id: string; person: string; name: string; filter: SearchFilter; shared: boolean; at: Date },
): Promise<void> {
  await sql`
    insert into understand_search (id, person_id, name, filter, shared, at)
    values (${search.id}, ${search.person}, ${search.name}, ${JSON.stringify(search.filter)}::jsonb, ${search.shared}, ${search.at})`.execute(
    tx,
  );
}

export async function removeSearch(tx: Tx, id: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    delete from understand_search where id = ${id} and person_id = ${person} returning id`.execute(tx);
  return rows.length > 0;
}

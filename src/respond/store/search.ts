import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { matchesWords } from '#understand/index.ts';
import { inView, type Looking } from './in-view.ts';
import { narrowed, type Page, type Query, shown } from './list.ts';
import { type ListedRow, rowOf } from './row-of.ts';

/** One message that holds the words. */
interface Found {
  signal: string;
  at: Date;
  conversation: string;
}

/** So many messages are looked at first; where the view keeps few of them, four times as many, and so on. */
const firstLook = 200;

/**
 * Conversations in which one message holds all the words, newest such message first. Each appears once, by its
 * newest match, which is also where the marked sentence comes from; only the page is highlighted.
 *
 * The newest matches are found first and looked up after: joining every message that holds a common word, to show
 * forty, costs ten times as much.
 */
export async function searchPage(db: Tx, looking: Looking, query: Query): Promise<Omit<Page, 'asOf'>> {
  const seen = new Set<string>();
  const page: Found[] = [];
  let after = query.after;
  for (let most = firstLook; page.length <= query.limit; most *= 4) {
    const found = await newestMatches(db, query.q ?? '', after, most);
    const fresh = found.filter(({ conversation }) => !seen.has(conversation) && seen.add(conversation));
    page.push(...(await thoseInView(db, looking, query, fresh)));
    if (found.length < most) break;
    after = cursorOf(found.at(-1)!);
  }
  const shownOnes = page.slice(0, query.limit);
  const items = await rowsOf(db, query.q ?? '', shownOnes);
  const last = shownOnes.at(-1);
  return { items, next: page.length > query.limit && last ? cursorOf(last) : null };
}

const cursorOf = ({ at, signal }: Found) => `${at.toISOString()}_${signal}`;

async function newestMatches(db: Tx, words: string, after: string | undefined, most: number) {
  const [at, id] = after?.split('_') ?? [];
  const { rows } = await sql<Found>`
    select s.id as signal, s.occurred_at as at, cs.conversation_id as conversation
    from listen_signal s join respond_conversation_signal cs on cs.signal_id = s.id
    where ${matchesWords('s.words', words)} and not s.internal and s.deleted_at is null
      ${at && id ? sql`and (s.occurred_at, s.id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by s.occurred_at desc, s.id desc limit ${most}`.execute(db);
  return rows;
}

/** Of these, in their order, the ones the view holds; on a later page without those an earlier page has shown. */
async function thoseInView(db: Tx, looking: Looking, query: Query, found: readonly Found[]) {
  if (found.length === 0) return [];
  const shownBefore = sql`and not exists (
    select from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
    where cs.conversation_id = c.id and (s.occurred_at, s.id) > (one.at, one.signal)
      and ${matchesWords('s.words', query.q ?? '')} and not s.internal and s.deleted_at is null)`;
  const { rows } = await sql<{ id: string }>`
    select c.id from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as one(signal uuid, at timestamptz, conversation uuid)
    join respond_conversation c on c.id = one.conversation
    where ${inView(query.view, looking)} and ${narrowed(query)} ${query.after ? shownBefore : sql``}`.execute(
    db,
  );
  const kept = new Set(rows.map(({ id }) => id));
  return found.filter(({ conversation }) => kept.has(conversation));
}

async function rowsOf(db: Tx, words: string, found: readonly Found[]) {
  if (found.length === 0) return [];
  const { rows } = await sql<ListedRow>`
    with page as (
      select c.*, one.place, s.text as found_text, s.title as found_title
      from jsonb_to_recordset(${JSON.stringify(found.map((one, place) => ({ ...one, place })))}::jsonb)
        as one(signal uuid, conversation uuid, place int)
      join listen_signal s on s.id = one.signal join respond_conversation c on c.id = one.conversation
    ) select ts_headline(case page.language when 'nl' then 'dutch' else 'english' end::regconfig,
        left(coalesce(page.found_title || E'\n', '') || page.found_text, 8000), ${marking(words)},
        ${'StartSel=\u0001, StopSel=\u0002, MaxWords=28, MinWords=12, MaxFragments=1'}) as match, ${shown}
    order by page.place`.execute(db);
  return rows.map(rowOf);
}

/** Any of the words, in either language, is marked. */
const marking = (words: string) => {
  const some = words
    .replace(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 12)
    .join(' or ');
  return sql`(websearch_to_tsquery('dutch'::regconfig, ${some}) || websearch_to_tsquery('english'::regconfig, ${some}))`;
};

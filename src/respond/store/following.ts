import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** A customer who was joined into another takes their conversations along. Returns whom they were joined into. */
export async function joinCustomers(tx: Tx, customers: readonly string[]): Promise<string[]> {
  await sql`update respond_conversation c set customer_id = customer.joined_into, version = c.version + 1
    from listen_customer customer
    where customer.id = any(${customers}::uuid[]) and customer.joined_into is not null and c.customer_id = customer.id`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string }>`
    select distinct joined_into as id from listen_customer
    where id = any(${customers}::uuid[]) and joined_into is not null`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The last words on the line, after they were edited or taken away at their source. */
export const refreshWords = (tx: Tx, signals: readonly string[]) =>
  sql`update respond_conversation c set last_words = newest.words, version = c.version + 1
    from (select distinct cs.conversation_id from respond_conversation_signal cs where cs.signal_id = any(${signals}::uuid[])) touched
    cross join lateral (
      select coalesce((select case when length(flat.words) > 240 then left(flat.words, 239) || '…' else flat.words end
        from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
        cross join lateral (select regexp_replace(btrim(coalesce(nullif(btrim(s.text), ''), s.title, '')), '\\s+', ' ', 'g') as words) flat
        where cs.conversation_id = touched.conversation_id and s.deleted_at is null order by cs.at desc limit 1), '') as words
    ) newest
    where c.id = touched.conversation_id and c.last_words <> newest.words`.execute(tx);

/** Signals with which their conversation began: what is said of them is said of it. */
const first = sql`select distinct on (cs.conversation_id) cs.conversation_id, cs.signal_id
  from respond_conversation_signal touched join respond_conversation_signal cs on cs.conversation_id = touched.conversation_id`;

export const correctRows = (tx: Tx, signals: readonly string[]) =>
  sql`update respond_conversation c set kind = r.kind, language = r.language,
      urgency = array_position(array['low', 'normal', 'high', 'urgent'], r.urgency) - 1, version = c.version + 1
    from (${first} where touched.signal_id = any(${signals}::uuid[]) order by cs.conversation_id, cs.at, cs.signal_id) began
    join understand_reading r on r.signal_id = began.signal_id
    where c.id = began.conversation_id and began.signal_id = any(${signals}::uuid[])
      and (c.kind, c.language, c.urgency) is distinct from
        (r.kind, r.language, array_position(array['low', 'normal', 'high', 'urgent'], r.urgency) - 1)`.execute(
    tx,
  );

/** A conversation is about the theme of its first message that has one. */
export const moveThemes = (tx: Tx, signals: readonly string[]) =>
  sql`update respond_conversation c set theme_id = began.theme, version = c.version + 1
    from (select distinct on (cs.conversation_id) cs.conversation_id, coalesce(theme.merged_into, theme.id) as theme
      from respond_conversation_signal touched
      join respond_conversation_signal cs on cs.conversation_id = touched.conversation_id
      join understand_signal_theme st on st.signal_id = cs.signal_id and st.main
      join understand_theme theme on theme.id = st.theme_id
      where touched.signal_id = any(${signals}::uuid[]) order by cs.conversation_id, cs.at, cs.signal_id) began
    where c.id = began.conversation_id and c.theme_id is distinct from began.theme`.execute(tx);

export const mergeThemes = (tx: Tx, themes: readonly string[]) =>
  sql`update respond_conversation c set theme_id = theme.merged_into, version = c.version + 1
    from understand_theme theme
    where theme.id = any(${themes}::uuid[]) and theme.merged_into is not null and c.theme_id = theme.id`.execute(
    tx,
  );

import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';
import type { Reach } from '../reply/choose-way.ts';
import { siteKinds } from '../reply/site-kinds.ts';
import type { ReplyState } from '../tables.ts';

export type ReplyRow = Selectable<Tables['respond_reply']>;

/** How this conversation's customer can be reached. */
export async function reachOf(tx: Tx, conversation: string): Promise<Omit<Reach, 'mailOn'>> {
  const { rows } = await sql<Omit<Reach, 'mailOn'>>`
    select c.channel, source.settings->'replyHook'->>'url' as hook, newest.site,
      (select identity.value from listen_identity identity
        where identity.customer_id = c.customer_id and identity.kind = 'email'
        -- They get the answer where they asked: the address of their newest mail here comes first.
        order by identity.value = (
          select s.meta->>'from' from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
          where cs.conversation_id = c.id and s.customer_id = c.customer_id and s.meta ? 'from' order by cs.at desc limit 1
        ) desc nulls last, identity.verified desc, identity.created_at desc limit 1) as email,
      (select s.url from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
        where cs.conversation_id = c.id and s.url is not null order by cs.at desc limit 1) as url
    from respond_conversation c join listen_source source on source.id = c.source_id
    left join lateral (
      select case when at.kind = any(${[...siteKinds]}) and at.secret is not null then at.name end as site
      from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
      join listen_source at on at.id = s.source_id
      where cs.conversation_id = c.id and s.deleted_at is null order by cs.at desc limit 1) newest on true
    where c.id = ${conversation}`.execute(tx);
  return rows[0] ?? { channel: '', hook: null, site: null, email: null, url: null };
}

/** False when a reply with this id or key is there already: it was queued before. */
export async function insertReply(tx: Tx, reply: Insertable<Tables['respond_reply']>): Promise<boolean> {
  const row = await tx
    .insertInto('respond_reply')
    .values(reply)
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const readReply = (tx: Tx, by: { id: string } | { key: string }): Promise<ReplyRow | undefined> =>
  'id' in by
    ? tx.selectFrom('respond_reply').selectAll().where('id', '=', by.id).executeTakeFirst()
    : tx.selectFrom('respond_reply').selectAll().where('key', '=', by.key).executeTakeFirst();

export const lockReply = (tx: Tx, id: string): Promise<ReplyRow | undefined> =>
  tx.selectFrom('respond_reply').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

interface ReplyChange {
  state: ReplyState;
  trouble?: string | null;
  sending_at?: Date;
  sent_at?: Date;
  message_id?: string;
  send_after?: Date;
  tried?: boolean;
}

export const changeReply = (tx: Tx, id: string, { tried, ...change }: ReplyChange) =>
  tx
    .updateTable('respond_reply')
    .set({ ...change, ...(tried && { tries: sql<number>`tries + 1` }) })
    .where('id', '=', id)
    .execute();

/** The first answer to the customer sets the clock of the first response; later ones leave it. */
export const noteFirstReply = (tx: Tx, conversation: string, at: Date) =>
  sql`update respond_conversation set first_reply_at = least(first_reply_at, ${at}::timestamptz) where id = ${conversation}`.execute(
    tx,
  );

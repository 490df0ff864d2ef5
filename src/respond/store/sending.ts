import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { type SiteKind, siteKinds } from '../reply/site-kinds.ts';
import type { ReplyRow } from './reply.ts';

/** Those of these that still wait to be sent. */
export async function repliesToSend(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; send_after: Date }[]> {
  const { rows } = await sql<{ id: string; send_after: Date }>`
    select id, send_after from respond_reply where id = any(${ids}::uuid[]) and state = 'queued' order by written_at`.execute(
    tx,
  );
  return rows;
}

/** Takes the reply for one try: only one worker can, because the state moves in the same statement. */
export async function claimReply(tx: Tx, id: string, at: Date): Promise<ReplyRow | null> {
  const { rows } = await sql<ReplyRow>`
    update respond_reply set state = 'sending', sending_at = ${at}, tries = tries + 1, trouble = null
    where id = ${id} and state = 'queued' and send_after <= ${at} returning *`.execute(tx);
  return rows[0] ?? null;
}

/** Waiting for longer than any job takes, or left in the middle of a try. */
export async function lateReplies(tx: Tx, at: Date): Promise<string[]> {
  const late = new Date(at.getTime() - 5 * 60_000);
  const { rows } = await sql<{ id: string }>`
    select id from respond_reply where way <> 'elsewhere' and ((state = 'queued' and send_after < ${late})
      or (state = 'sending' and sending_at < ${late})) order by written_at limit 200`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Where the source of a conversation takes answers, and its sealed signing secret. */
export async function hookOf(
  tx: Tx,
  conversation: string,
): Promise<{ url: string; source: string; secret: Buffer } | null> {
  const { rows } = await sql<{ url: string | null; source: string; secret: Buffer | null }>`
    select source.settings->'replyHook'->>'url' as url, source.id as source, source.secret
    from respond_conversation c join listen_source source on source.id = c.source_id where c.id = ${conversation}`.execute(
    tx,
  );
  const found = rows[0];
  return found?.url && found.secret ? { url: found.url, source: found.source, secret: found.secret } : null;
}

interface Place {
  kind: SiteKind;
  source: string;
  secret: Buffer;
  settings: Record<string, unknown>;
  externalId: string;
  meta: Record<string, unknown>;
}

/** The newest message of a conversation that can be answered where it stands, and its source. */
export async function placeOf(tx: Tx, conversation: string): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select source.kind, source.id as source, source.secret, source.settings, s.external_id as "externalId", s.meta
    from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
    join listen_source source on source.id = s.source_id
    where cs.conversation_id = ${conversation} and source.kind = any(${[...siteKinds]}) and source.secret is not null
      and s.deleted_at is null
    order by cs.at desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

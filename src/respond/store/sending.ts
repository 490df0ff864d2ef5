import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
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

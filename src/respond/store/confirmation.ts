import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';

export type ConfirmationRow = Selectable<Tables['respond_confirmation']>;

export const insertConfirmation = (tx: Tx, asked: Insertable<Tables['respond_confirmation']>) =>
  tx.insertInto('respond_confirmation').values(asked).execute();

/** By the hash of the token; `lock` when it is going to be answered. */
export function readConfirmation(
  tx: Tx,
  tokenHash: Buffer,
  lock = false,
): Promise<ConfirmationRow | undefined> {
  const query = tx.selectFrom('respond_confirmation').selectAll().where('token_hash', '=', tokenHash);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export const writeAnswer = (
  tx: Tx,
  id: string,
  answer: { answered_at: Date; solved: boolean; effort: number | null; words: string },
) => tx.updateTable('respond_confirmation').set(answer).where('id', '=', id).execute();

/** A question that was not sent yet has no sense any more once the conversation is open again. */
export async function undoWaitingConfirmations(tx: Tx, conversation: string) {
  const { rows } = await sql<Selectable<Tables['respond_reply']>>`
    update respond_reply set state = 'undone'
    where conversation_id = ${conversation} and purpose = 'confirmation' and state = 'queued' returning *`.execute(
    tx,
  );
  return rows;
}

export async function organisationOf(tx: Tx): Promise<{ name: string; language: string }> {
  const found = await tx.selectFrom('people_organisation').select(['name', 'language']).executeTakeFirst();
  return found ?? { name: '', language: 'en' };
}

/** What the customer's page may know: their own subject and language, and whether it can still be answered. */
export async function askedThrough(db: Tx, tokenHash: Buffer) {
  const { rows } = await sql<{
    subject: string;
    language: string;
    answered_at: Date | null;
    expires_at: Date;
  }>`
    select c.subject, c.language, asked.answered_at, asked.expires_at
    from respond_confirmation asked join respond_conversation c on c.id = asked.conversation_id
    where asked.token_hash = ${tokenHash}`.execute(db);
  return rows[0] ?? null;
}

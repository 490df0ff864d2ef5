import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { respondEvents } from '../events.ts';
import { privateWays } from '../reply/choose-way.ts';
import { undoMs } from '../reply/queue-reply.ts';
import { replyEvent } from '../reply/reply-event.ts';
import { insertConfirmation, organisationOf } from '../store/confirmation.ts';
import type { ConversationRow } from '../store/conversation.ts';
import { takesAutomaticMail } from '../store/mail-threads.ts';
import { insertReply, reachOf } from '../store/reply.ts';
import { customerWords } from './customer-words.ts';

interface Asking {
  row: ConversationRow;
  person: string;
  mailOn: boolean;
  publicUrl: string;
}

const validMs = 60 * 24 * 60 * 60 * 1000;

/** Kept of a token; the token itself is only in the message to the customer. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Puts the question to the customer over a way that reaches them; false when there is none. */
export async function askConfirmation(tx: Tx, act: Act, asking: Asking): Promise<boolean> {
  const { row, person } = asking;
  const way = privateWays({ ...(await reachOf(tx, row.id)), mailOn: asking.mailOn })[0]!;
  if (way.way === 'elsewhere') return false;
  if (way.way === 'mail' && !(await takesAutomaticMail(tx, row.id))) return false;
  const organisation = await organisationOf(tx);
  const t = customerWords(row.language, organisation.language);
  const token = randomBytes(24).toString('base64url');
  await insertConfirmation(tx, {
    id: newId(act.at),
    conversation_id: row.id,
    token_hash: hashOfToken(token),
    asked_at: act.at,
    expires_at: new Date(act.at.getTime() + validMs),
    person_id: person,
    sample: row.sample,
  });
  const reply = {
    id: newId(act.at),
    conversation_id: row.id,
    person_id: null,
    purpose: 'confirmation' as const,
    way: way.way,
    recipient: way.recipient,
    text: t('ask', {
      subject: row.subject,
      link: `${asking.publicUrl}/c/${token}`,
      organisation: organisation.name,
    }),
    subject: row.subject,
    language: t.language,
    state: 'queued' as const,
    written_at: act.at,
    send_after: new Date(act.at.getTime() + undoMs),
    sample: row.sample,
  };
  await insertReply(tx, reply);
  await append(tx, [replyEvent(respondEvents.replyQueued, reply, act.at)]);
  return true;
}

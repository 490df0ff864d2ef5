import type { Tx } from '#kit/database.ts';
import { mailboxFor, mailTokenOf } from '../store/mail-threads.ts';

/**
 * Where answers to this conversation come back to: its mailbox, with a token behind the plus where the server delivers
 * that. Whoever writes to it has had a mail of ours.
 */
export async function replyAddress(tx: Tx, conversation: string): Promise<string | null> {
  const mailbox = await mailboxFor(tx, conversation);
  if (!mailbox?.plus) return mailbox?.address ?? null;
  const at = mailbox.address.lastIndexOf('@');
  return `${mailbox.address.slice(0, at)}+${await mailTokenOf(tx, conversation)}${mailbox.address.slice(at)}`;
}

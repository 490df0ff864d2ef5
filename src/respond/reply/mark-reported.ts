import { append, type Follower } from '#ledger/index.ts';
import { respondEvents } from '../events.ts';
import { lockConversation, settleWaiting } from '../store/conversation.ts';
import { changeReply, lockReply } from '../store/reply.ts';
import { insertReport, type MatchedReport, matchReports } from '../store/reports.ts';
import { replyEvent } from './reply-event.ts';

/**
 * A bounce makes the reply it is about a failed one, and the customer waits again; a complaint, a delay or an
 * automatic answer is shown beside it. None of them opens or reopens anything, and none is answered.
 */
export const markReported: Follower = {
  name: 'respond.mark-reported',
  follows: ['mail.reported'],
  async handle(tx, events) {
    const found = await matchReports(
      tx,
      events.map(({ subject }) => subject),
    );
    for (const report of found) if (await insertReport(tx, report)) await markFailed(tx, report);
  },
};

async function markFailed(tx: Parameters<Follower['handle']>[0], report: MatchedReport): Promise<void> {
  if (report.kind !== 'failed' || !report.reply) return;
  // Conversation before reply, as every verb does.
  await lockConversation(tx, report.conversation);
  const reply = await lockReply(tx, report.reply);
  // A bounce can be there before we have noted that the message left.
  if (reply?.state !== 'sent' && reply?.state !== 'sending') return;
  await changeReply(tx, reply.id, { state: 'failed', trouble: 'mail.bounced' });
  if (reply.purpose === 'reply') await settleWaiting(tx, reply.conversation_id);
  await append(tx, [replyEvent(respondEvents.replyFailed, reply, report.at, { trouble: 'mail.bounced' })]);
}

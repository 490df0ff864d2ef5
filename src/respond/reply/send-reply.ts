import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { Job } from '#kit/jobs.ts';
import { append } from '#ledger/index.ts';
import { respondEvents } from '../events.ts';
import type { Place, ReplyHook, Utterance, Voice, Voices } from '../ports.ts';
import { lockConversation, settleWaiting } from '../store/conversation.ts';
import { answeredMail } from '../store/mail-threads.ts';
import { changeReply, lockReply, noteFirstReply, type ReplyRow, readReply } from '../store/reply.ts';
import { claimReply } from '../store/sending.ts';
import { type Outcome, outcomeOf, standingOf } from './decide-sending.ts';
import { replyAddress } from './reply-address.ts';
import { replyEvent } from './reply-event.ts';
import type { SiteKind } from './site-kinds.ts';

export const sendReplyName = 'respond.send-reply';

export interface SendNeeds {
  db: Tx;
  clock: Clock;
  voices: Voices;
  hookOf(db: Tx, conversation: string): Promise<ReplyHook | null>;
  siteOf(db: Tx, conversation: string): Promise<(Place & { kind: SiteKind }) | null>;
}

/** So that the queue comes back: the try ended and another may be made, or it is not time yet. */
export class TryAgain extends Error {}

/**
 * Sends one queued reply. Claim in one transaction, speak outside any, write the outcome in another. Repeating the
 * job never sends twice: the claim moves the state, and what was left in the middle is decided by `standingOf`.
 */
export const sendReply = (needs: SendNeeds): Job<{ reply: string }> => ({
  name: sendReplyName,
  retryLimit: 10,
  retryDelay: 10,
  limit: 90,
  async work({ reply: id }, { last, signal }) {
    const { db, clock, voices } = needs;
    const found = await readReply(db, { id });
    if (!found || found.way === 'elsewhere') return;
    const site = found.way === 'site' ? await needs.siteOf(db, found.conversation_id) : null;
    const voice = voiceFor(voices, found.way, site?.kind);
    const standing = standingOf(found, clock.now(), voice?.repeatable ?? false);
    if (standing === 'done') return;
    if (standing === 'wait') throw new TryAgain(`reply ${id} is ${found.state}`);
    if (standing === 'unknown')
      return finish(needs, id, found.conversation_id, { state: 'failed', trouble: 'send.unknown' });
    if (standing === 'resend') await changeReply(db, id, { state: 'queued' });
    const reply = await claimReply(db, id, clock.now());
    if (!reply) throw new TryAgain(`reply ${id} was taken by another worker`);
    const outcome = await speak(needs, voice, reply, { site, last, signal });
    await finish(needs, id, found.conversation_id, outcome);
    if (outcome.state === 'queued') throw new TryAgain(outcome.trouble);
  },
});

const voiceFor = (voices: Voices, way: string, kind: SiteKind | undefined): Voice | null => {
  if (way === 'mail') return voices.mail;
  if (way === 'webhook') return voices.webhook;
  return kind ? voices.sites[kind] : null;
};

async function speak(
  { db, clock, hookOf }: SendNeeds,
  voice: Voice | null,
  reply: ReplyRow,
  { site, last, signal }: { site: Place | null; last: boolean; signal: AbortSignal },
): Promise<Outcome> {
  // Nothing of the sample organisation is real, so nothing of it leaves.
  if (reply.sample) return { state: 'sent' };
  if (!voice) return { state: 'failed', trouble: reply.way === 'site' ? 'site.off' : 'mail.off' };
  const hook = reply.way === 'webhook' ? await hookOf(db, reply.conversation_id) : null;
  if (reply.way === 'webhook' && !hook) return { state: 'failed', trouble: 'hook.off' };
  const utterance: Utterance = {
    key: reply.id,
    to: hook?.url ?? reply.recipient ?? '',
    subject: reply.subject,
    text: reply.text,
    language: reply.language,
    messageId: reply.message_id ?? `${reply.id}@${voice.domain}`,
    ...(await answeredMail(db, reply.conversation_id)),
    replyTo: reply.way === 'mail' ? await replyAddress(db, reply.conversation_id) : null,
    place: site,
    secret: hook?.secret ?? null,
    conversation: reply.conversation_id,
    purpose: reply.purpose,
    sentAt: clock.now(),
  };
  if (!reply.message_id)
    await changeReply(db, reply.id, { state: 'sending', message_id: utterance.messageId });
  return outcomeOf(await voice.speak(utterance, signal), voice.repeatable, last);
}

const finish = ({ db, clock }: SendNeeds, id: string, conversation: string, outcome: Outcome) =>
  db.transaction().execute(async (tx) => {
    // Conversation before reply, as every verb does: two orders would be a deadlock after the words have left.
    await lockConversation(tx, conversation);
    const reply = await lockReply(tx, id);
    if (reply?.state !== 'sending') return;
    const at = clock.now();
    const trouble = 'trouble' in outcome ? outcome.trouble : null;
    await changeReply(tx, id, {
      state: outcome.state,
      trouble,
      ...(outcome.state === 'sent' && { sent_at: at }),
    });
    if (outcome.state === 'queued') return;
    if (outcome.state === 'sent' && reply.purpose === 'reply')
      await noteFirstReply(tx, reply.conversation_id, at);
    if (reply.purpose === 'reply') await settleWaiting(tx, reply.conversation_id);
    await append(tx, [
      outcome.state === 'sent'
        ? replyEvent(respondEvents.replySent, reply, at)
        : replyEvent(respondEvents.replyFailed, reply, at, { trouble: trouble! }),
    ]);
  });

import type { Spoken } from '../ports.ts';
import type { ReplyRow } from '../store/reply.ts';

/** Longer than one try may take: a reply found in `sending` for longer was left there by a killed process. */
export const sendingLimitMs = 120_000;

export type Standing = 'go' | 'done' | 'wait' | 'resend' | 'unknown';

/**
 * What to do with a reply whose job has come. Found in the middle of a try that nobody is making any more, it is
 * made again only where the other side drops repeats; otherwise a person must look, because it may have arrived.
 */
export function standingOf(
  reply: Pick<ReplyRow, 'state' | 'send_after' | 'sending_at'>,
  at: Date,
  repeatable: boolean,
): Standing {
  if (reply.state === 'queued') return reply.send_after <= at ? 'go' : 'wait';
  if (reply.state !== 'sending') return 'done';
  const since = at.getTime() - (reply.sending_at?.getTime() ?? 0);
  if (since < sendingLimitMs) return 'wait';
  return repeatable ? 'resend' : 'unknown';
}

export type Outcome =
  | { state: 'sent' }
  | { state: 'failed'; trouble: string }
  | { state: 'queued'; trouble: string };

/** What a try comes to: sent, to be tried again, or failed with a code that says what to do. */
export function outcomeOf(spoken: Spoken, repeatable: boolean, last: boolean): Outcome {
  if ('sent' in spoken) return { state: 'sent' };
  const safe = spoken.again || (spoken.unknown && repeatable);
  if (safe && !last) return { state: 'queued', trouble: spoken.trouble };
  return { state: 'failed', trouble: spoken.unknown && !repeatable ? 'send.unknown' : spoken.trouble };
}

// Standard Webhooks (standardwebhooks.com): id, timestamp and signature in headers; the id stays the same on every
// try, so the other side can drop repeats and a try whose end is not known may be made again.
import { Webhook } from 'standardwebhooks';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Spoken, Voice } from '#respond/ports.ts';

const seconds = 20;
/** What the other side says is not read; this much is let through before the line is cut. */
const answerLimit = 64 * 1024;

/** Posts the words to the address a source names. `fetchOut` guards which addresses may be reached. */
export const webhookVoice = (domain: string, fetchOut: GuardedFetch): Voice => ({
  repeatable: true,
  domain,
  async speak(utterance, signal) {
    const body = JSON.stringify({
      type: `customer.${utterance.purpose}`,
      timestamp: utterance.sentAt.toISOString(),
      data: {
        id: utterance.key,
        conversation: utterance.conversation,
        subject: utterance.subject,
        text: utterance.text,
        language: utterance.language,
        inReplyTo: utterance.inReplyTo,
      },
    });
    const headers = signedHeaders(utterance.key, utterance.sentAt, body, utterance.secret ?? '');
    const answer = await fetchOut(utterance.to, {
      method: 'POST',
      headers,
      body,
      limit: answerLimit,
      seconds,
      redirects: 0,
      signal,
    });
    if ('trouble' in answer)
      return answer.trouble === 'outside.address-refused'
        ? { trouble: 'hook.refused' }
        : { trouble: 'hook.unreachable', unknown: true };
    return meaningOf(answer.status);
  },
});

const signedHeaders = (id: string, at: Date, body: string, secret: string) => ({
  'content-type': 'application/json',
  'user-agent': 'Heed',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
});

function meaningOf(status: number): Spoken {
  if (status >= 200 && status < 300) return { sent: true };
  if (status === 410) return { trouble: 'hook.gone' };
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { trouble: 'hook.later', again: true };
  return { trouble: 'hook.refused' };
}

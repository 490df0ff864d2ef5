// Standard Webhooks (standardwebhooks.com): id, timestamp and signature in headers; the id stays the same on every
// try, so the other side can drop repeats and a try whose end is not known may be made again.
import { Webhook } from 'standardwebhooks';
import type { Spoken, Voice } from '#respond/ports.ts';

const timeoutMs = 20_000;

/** Posts the words to the address a source names. `fetchOut` guards which addresses may be reached. */
export const webhookVoice = (domain: string, fetchOut: typeof fetch = fetch): Voice => ({
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
    try {
      const answer = await fetchOut(utterance.to, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      await answer.body?.cancel();
      return meaningOf(answer.status);
    } catch {
      return { trouble: 'hook.unreachable', unknown: true };
    }
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

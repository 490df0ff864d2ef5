import { identityOn } from '../customers/make-customers.ts';
import { composeMessage, type Message } from '../grammar/compose-message.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Random } from '../random/prng.ts';
import type { Channel, Signal } from '../sample-shape.ts';
import type { Kind } from '../themes/theme-shape.ts';
import type { PlannedSignal } from './plan-signals.ts';

export const sourceOf: Record<Channel, string> = {
  mail: 'mail-care',
  'web-form': 'web-form',
  phone: 'phone',
  counter: 'counter',
  visit: 'visit',
  letter: 'letter',
  microblog: 'microblog',
  forum: 'forum',
  review: 'reviews',
  chat: 'chat',
  blog: 'blog',
};

/** Texts already used, without case and marks, so that no two signals read alike. */
export type Taken = Set<string>;

export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

export function writeSignals(
  random: Random,
  makeId: MakeId,
  planned: PlannedSignal[],
  taken: Taken,
): Signal[] {
  return planned.map((one) => {
    const message = composeFresh(random, one, taken);
    const id = makeId(one.at);
    return {
      id,
      sourceKey: sourceOf[one.channel],
      externalId: `${one.channel}-${id.slice(-12)}`,
      customerKey: one.customer.key,
      identity: identityOn(random, one.customer, one.channel),
      occurredAt: one.at,
      title: message.title,
      text: message.text,
      language: one.customer.language,
      channel: one.channel,
      stars: message.stars,
      truth: {
        theme: one.theme.key,
        kind: one.kind,
        sentiment: sentimentOf(one.kind),
        urgency: urgencyOf(one, message),
      },
    };
  });
}

function composeFresh(
  random: Random,
  { theme, kind, section, channel, customer }: PlannedSignal,
  taken: Taken,
): Message {
  for (let richness = 0; ; richness++) {
    const message = composeMessage(random, { theme, kind, section, channel, customer, richness });
    const key = plain(message.text);
    if (!taken.has(key)) {
      taken.add(key);
      return message;
    }
    if (richness > 40) throw new Error(`grammar: nothing new to say about ${theme.key}, ${kind}, ${channel}`);
  }
}

const sentimentOf = (kind: Kind): Signal['truth']['sentiment'] =>
  kind === 'complaint' ? 'negative' : kind === 'praise' ? 'positive' : 'neutral';

function urgencyOf({ kind, theme }: PlannedSignal, message: Message): Signal['truth']['urgency'] {
  if (message.urgent || (theme.key === 'battery-fault' && kind === 'complaint')) return 'high';
  return kind === 'complaint' || kind === 'question' ? 'normal' : 'low';
}

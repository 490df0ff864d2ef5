import { identityOn } from '../customers/make-customers.ts';
import { composeMessage, type Message } from '../grammar/compose-message.ts';
import type { Said } from '../grammar/expand.ts';
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

/** Words that mean the same thing in every language. */
export const namedWords = [
  'order',
  'invoice',
  'code',
  'request',
  'contract',
  'ticket',
  'reference',
  'serial',
  'ebike',
  'citybike',
  'cargobike',
  'bike',
];

/** What a signal named (an order, a bike, a shop), so that colleagues speak of the same one. */
export type SaidIn = Map<string, Said>;

export function writeSignals(
  random: Random,
  makeId: MakeId,
  planned: PlannedSignal[],
  taken: Taken,
  saidIn: SaidIn,
): Signal[] {
  return planned.map((one) => {
    const message = composeFresh(random, one, taken);
    const id = makeId(one.at);
    saidIn.set(
      id,
      new Map(
        namedWords.flatMap((word) => (message.said.has(word) ? [[word, message.said.get(word)!]] : [])),
      ),
    );
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

function composeFresh(random: Random, one: PlannedSignal, taken: Taken): Message {
  for (let richness = 0; ; richness++) {
    const message = composeMessage(random, { ...one, richness });
    const key = plain(message.text);
    const bones = skeleton(key, message);
    if (!taken.has(key) && (!taken.has(bones) || richness > 4)) {
      taken.add(key);
      taken.add(bones);
      return message;
    }
    if (richness > 40)
      throw new Error(`grammar: nothing new to say about ${one.theme.key}, ${one.kind}, ${one.channel}`);
  }
}

/** The text without its numbers, names and frame: two with the same bones read alike. */
function skeleton(words: string, { said, frame }: Message): string {
  let bones = words.replace('fietsgoed', '');
  for (const part of [...frame, ...said.values()]) {
    const named = plain(part);
    if (named) bones = bones.replace(named, '');
  }
  return `~${bones.replace(/[\d ]+/gu, ' ').trim()}`;
}

const sentimentOf = (kind: Kind): Signal['truth']['sentiment'] =>
  kind === 'complaint' ? 'negative' : kind === 'praise' ? 'positive' : 'neutral';

function urgencyOf({ kind, theme }: PlannedSignal, message: Message): Signal['truth']['urgency'] {
  if (message.urgent || (theme.key === 'battery-fault' && kind === 'complaint')) return 'high';
  return kind === 'complaint' || kind === 'question' ? 'normal' : 'low';
}

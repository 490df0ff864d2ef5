import { identityOn } from '../customers/make-customers.ts';
import { runOn } from '../grammar/sentences.ts';
import type { Channel, Person, Signal } from '../sample-shape.ts';
import { plain, sourceOf } from '../signals/write-signals.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Matter, World } from './make-world.ts';
import { staffWords } from './staff-words.ts';

export type FollowUp = 'thanks' | 'reminder' | 'not solved' | 'not answered';

const kindOf = {
  thanks: 'praise',
  reminder: 'complaint',
  'not solved': 'complaint',
  'not answered': 'question',
} as const;

/** What a customer says next in a conversation: a new signal on the same channel, or by mail where that cannot be. */
export function writeFollowUp(
  world: World,
  matter: Matter,
  theme: ThemeGrammar,
  what: FollowUp,
  at: number,
  staff: Person,
): Signal {
  const { random, makeId, taken } = world;
  const { customer, signals } = matter;
  const first = signals[0]!;
  const channel: Channel = ['review', 'blog', 'letter', 'counter', 'visit'].includes(first.channel)
    ? 'mail'
    : first.channel;
  const when = new Date(at);
  const id = makeId(when);
  const kind = kindOf[what];
  return {
    id,
    sourceKey: sourceOf[channel],
    externalId: `${channel}-${id.slice(-12)}`,
    customerKey: customer.key,
    identity: identityOn(random, customer, channel),
    occurredAt: when,
    title: channel === 'mail' ? `Re: ${first.title ?? theme.name[customer.language]}` : undefined,
    text: freshText(),
    language: customer.language,
    channel,
    follows: first.id,
    truth: {
      theme: theme.key,
      kind,
      sentiment: what === 'thanks' ? 'positive' : what === 'not answered' ? 'neutral' : 'negative',
      urgency: what === 'thanks' ? 'low' : 'normal',
    },
  };

  function freshText(): string {
    for (let tries = 0; ; tries++) {
      const words = staffWords(random, customer.language, theme, customer, { staff });
      const more = what === 'thanks' ? tries > 3 : random.chance(0.6) || tries > 1;
      const parts = [
        words.say(what),
        tries > 8 && what !== 'not answered' ? words.own('detail') : '',
        more ? words.say('follow more') : '',
      ];
      const text = channel === 'microblog' ? `@fietsgoed ${runOn(parts)}` : runOn(parts);
      const spoken =
        channel === 'phone' ? `${customer.language === 'nl' ? 'Belt terug' : 'Calls back'}: "${text}"` : text;
      const bones = `~${plain(text).replace('fietsgoed ', '')}`;
      if (tries < 60 && (taken.has(plain(spoken)) || taken.has(bones))) continue;
      taken.add(plain(spoken));
      taken.add(bones);
      return spoken;
    }
  }
}

import type { Person } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Conversation } from '../work-shape.ts';
import type { Matter, World } from './make-world.ts';
import { staffWords } from './staff-words.ts';

/** Writes a reply from the named sections; `answer` comes from the theme, amounts from the last decision. */
export function addReply(
  world: World,
  conversation: Conversation,
  matter: Matter,
  theme: ThemeGrammar,
  owner: Person,
  at: number,
  sections: string[],
  useful: boolean,
): void {
  const { random, makeId } = world;
  const { customer } = matter;
  const amount = conversation.decisions.at(-1)?.amount;
  const words = staffWords(random, customer.language, theme, customer, {
    amount,
    said: world.saidIn.get(matter.signals[0]!.id),
  });
  const parts = sections.map((section) =>
    section === 'answer' ? words.own('answer') : section ? words.say(section) : '',
  );
  conversation.replies.push({
    id: makeId(new Date(at)),
    at: new Date(at),
    personId: owner.id,
    text: words.reply(owner, parts),
    language: customer.language,
    channel: matter.signals[0]!.channel,
    useful,
  });
}

import { afterOfficeHours, minute, whenAwake } from '../random/calendar.ts';
import type { Signal } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Conversation } from '../work-shape.ts';
import type { Matter, World } from './make-world.ts';
import { staffWords } from './staff-words.ts';
import { startConversation } from './start-conversation.ts';
import { writeFollowUp } from './write-follow-up.ts';

const social = ['microblog', 'forum', 'review', 'blog', 'chat'];

/**
 * A matter in the first year: somebody answers in friendly words and closes it. No colleague is asked, nobody
 * decides anything, nothing is promised and nothing inside changes.
 */
export function talkOnly(
  world: World,
  matter: Matter,
  theme: ThemeGrammar,
): { conversation: Conversation; followUps: Signal[] } {
  const { random, makeId, staffing, line } = world;
  const { customer } = matter;
  const first = matter.signals[0]!;
  const opened = first.occurredAt.getTime();
  const online = social.includes(first.channel);
  let owner = staffing.talker(online, opened);
  const conversation = startConversation(world, matter, theme, owner, opened);
  const followUps: Signal[] = [];
  let at = afterOfficeHours(opened, random.around(online ? 1.1 : 9, 0.8), random);
  for (let passes = random.chance(0.1) ? random.whole(1, 3) : 0; passes > 0; passes--) {
    const next = staffing.talker(random.chance(0.3), at);
    if (next.id === owner.id) continue;
    conversation.assignments.push({
      at: new Date(at),
      personId: next.id,
      from: owner.id,
      reason: 'handed-over',
    });
    owner = next;
    at = afterOfficeHours(at, random.around(6, 0.8), random);
  }
  if (first.truth.kind === 'complaint' && at - opened > 30 * 60 * minute && random.chance(0.35)) {
    const reminder = writeFollowUp(
      world,
      matter,
      theme,
      'reminder',
      whenAwake(opened + (at - opened) * 0.8, random),
      owner,
    );
    followUps.push(reminder);
  }
  const useful =
    first.truth.kind === 'question'
      ? random.chance(0.4)
      : first.truth.kind === 'praise' || random.chance(0.1);
  const words = staffWords(random, customer.language, theme, customer);
  const talk = first.truth.kind === 'praise' ? 'talk praise' : 'talk';
  const parts = [
    words.say(talk),
    useful && first.truth.kind !== 'praise' ? words.own('answer') : '',
    random.chance(0.4) ? words.say('talk more') : '',
  ];
  conversation.replies.push({
    id: makeId(new Date(at)),
    at: new Date(at),
    personId: owner.id,
    text: words.reply(owner, parts),
    language: customer.language,
    channel: first.channel,
    useful,
  });
  at += random.whole(1, 50) * minute;
  conversation.solvedAt = new Date(at);
  staffing.carry(owner.id, opened, at);
  return { conversation, followUps: followUps.filter((signal) => signal.occurredAt.getTime() < line.now) };
}

import { afterOfficeHours, hour, minute, whenAwake } from '../random/calendar.ts';
import type { Person, Signal } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Conversation } from '../work-shape.ts';
import { addReply } from './add-reply.ts';
import type { Matter, World } from './make-world.ts';
import { writeFollowUp } from './write-follow-up.ts';

/** Asks the customer whether it is solved. Half of them answer; long waits and many hands make it more effort. */
export function confirmMatter(
  world: World,
  matter: Matter,
  theme: ThemeGrammar,
  owner: Person,
  { conversation, followUps }: { conversation: Conversation; followUps: Signal[] },
): void {
  const { random, line } = world;
  const solvedAt = conversation.solvedAt!.getTime();
  if (!random.chance(0.5)) return;
  const at = whenAwake(solvedAt + Math.round(random.around(14, 1) * hour), random);
  if (at > line.now) return;
  const waited = (solvedAt - conversation.openedAt.getTime()) / hour;
  const burden =
    1 +
    waited / 40 +
    conversation.asks.length * 0.7 +
    (conversation.assignments.length - 1) * 0.5 +
    random.next() * 1.2;
  const effort = Math.min(5, Math.max(1, Math.round(burden))) as 1 | 2 | 3 | 4 | 5;
  const solved = random.chance(0.95 - 0.05 * effort);
  conversation.confirmation = { at: new Date(at), solved, effort };
  if (solved) {
    if (random.chance(0.22))
      followUps.push(writeFollowUp(world, matter, theme, 'thanks', at + random.whole(1, 9) * minute, owner));
    return;
  }
  conversation.reopenedAt = new Date(at);
  const asked = matter.signals[0]!.truth.kind === 'question';
  const said = at + random.whole(1, 25) * minute;
  if (said < line.now)
    followUps.push(writeFollowUp(world, matter, theme, asked ? 'not answered' : 'not solved', said, owner));
  const again = afterOfficeHours(said, random.around(6, 0.8), random);
  if (again > line.now) return;
  addReply(world, conversation, matter, theme, owner, again, ['sorry', 'answer', 'solved'], true);
  const done = again + random.whole(5, 200) * minute;
  if (done < line.now) conversation.solvedAgainAt = new Date(done);
}

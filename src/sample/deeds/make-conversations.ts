import type { Signal } from '../sample-shape.ts';
import { themeByKey } from '../themes/all-themes.ts';
import type { Conversation } from '../work-shape.ts';
import type { Matter, World } from './make-world.ts';
import { talkOnly } from './talk-only.ts';
import { workMatter } from './work-matter.ts';

/** Everything that came of what was heard, with the signals customers sent on the way. */
export function makeConversations(
  world: World,
  matters: Matter[],
): { conversations: Conversation[]; followUps: Signal[] } {
  const conversations: Conversation[] = [];
  const followUps: Signal[] = [];
  for (const matter of matters) {
    const theme = themeByKey.get(matter.signals[0]!.truth.theme)!;
    const before = matter.signals[0]!.occurredAt.getTime() < world.line.changeAt;
    const made = before ? talkOnly(world, matter, theme) : workMatter(world, matter, theme);
    const said = made.followUps.filter((signal) => signal.occurredAt.getTime() <= world.line.now);
    made.conversation.signalIds.push(...said.map((signal) => signal.id));
    conversations.push(made.conversation);
    followUps.push(...said);
  }
  return { conversations, followUps };
}

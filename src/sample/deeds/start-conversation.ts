import type { Person } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Conversation } from '../work-shape.ts';
import type { Matter, World } from './make-world.ts';

/** A conversation opens when the first signal is heard and is assigned within a minute. */
export function startConversation(
  world: World,
  matter: Matter,
  theme: ThemeGrammar,
  owner: Person,
  at: number,
): Conversation {
  const opened = new Date(at);
  return {
    id: world.makeId(opened),
    customerKey: matter.customer.key,
    signalIds: matter.signals.map((signal) => signal.id),
    themeKey: theme.key,
    departmentKey: owner.departmentKey,
    openedAt: opened,
    assignments: [
      {
        at: new Date(at + world.random.whole(2, 50) * 1000),
        personId: owner.id,
        from: null,
        reason: 'routed',
      },
    ],
    asks: [],
    notes: [],
    replies: [],
    decisions: [],
    promises: [],
    solvedAt: null,
    confirmation: null,
    reopenedAt: null,
    solvedAgainAt: null,
  };
}

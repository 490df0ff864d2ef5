import type { Tx } from '#kit/database.ts';
import type { Refusal } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { reopenConversation } from '../confirmation/reopen-conversation.ts';
import { solveConversation } from '../confirmation/solve-conversation.ts';
import { joinConversations } from '../joining/join-conversations.ts';
import { partConversation } from '../joining/part-conversation.ts';
import { handOver } from './hand-over.ts';
import { snoozeConversation } from './snooze-conversation.ts';
import { watchConversation } from './watch-conversation.ts';

/** What many conversations can be changed in at once. */
export type Change =
  | { do: 'assign'; toPerson?: string; toTeam?: string }
  | { do: 'snooze'; until: string | null }
  | { do: 'solve'; ask: boolean }
  | { do: 'reopen' }
  | { do: 'watch'; on: boolean }
  | { do: 'join'; into: string }
  | { do: 'part' };

interface Sending {
  mailOn: boolean;
  publicUrl: string;
}

/** One of the many: the verb that does it for one, with its own checks and its own refusal. */
export function changeOne(
  tx: Tx,
  act: Act,
  conversation: string,
  change: Change,
  sending: Sending,
): Promise<object | Refusal> {
  switch (change.do) {
    case 'assign':
      return handOver(tx, act, { conversation, toPerson: change.toPerson, toTeam: change.toTeam });
    case 'snooze':
      return snoozeConversation(tx, act, {
        conversation,
        until: change.until === null ? null : new Date(change.until),
      });
    case 'solve':
      return solveConversation(tx, act, { conversation, ask: change.ask, ...sending });
    case 'reopen':
      return reopenConversation(tx, act, { conversation });
    case 'watch':
      return watchConversation(tx, act, { conversation, on: change.on });
    case 'join':
      return joinConversations(tx, act, { conversation, into: change.into });
    case 'part':
      return partConversation(tx, act, { conversation });
  }
}

import { routeConversations } from '#connect/index.ts';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { respondEvents } from '../events.ts';
import { changeConversation, settleWaiting } from '../store/conversation.ts';
import { moveBack, moveSignals, openBeside, settleLine } from '../store/joining.ts';
import { conversationsToRoute, mirrorAssignments } from '../store/opening.ts';
import { joinedOf, strangersIn } from '../store/parting.ts';

/**
 * Two customers are two after all: what is one's alone goes back to them, and their words in a conversation of both
 * get one of their own. An answer to one can never reach the other from then on. Doing it again changes nothing.
 */
export async function partRunning(tx: Tx, act: Act, customers: readonly string[]): Promise<void> {
  for (const { id, into, customer } of await joinedOf(tx, customers)) {
    await moveBack(tx, id);
    await changeConversation(tx, id, { joined_into: null, customer_id: customer });
    await settle(tx, [id, into]);
    await append(tx, [event(respondEvents.parted, id, { from: into }, act)]);
  }
  for (const { id, customer, signals, whole } of await strangersIn(tx, customers)) {
    if (whole) {
      await changeConversation(tx, id, { customer_id: customer });
      continue;
    }
    const own = newId(act.at);
    await openBeside(tx, own, id, signals[0]!, act.at);
    await moveSignals(tx, id, own, signals);
    await changeConversation(tx, own, { customer_id: customer });
    await settle(tx, [id, own]);
    await append(tx, [event(respondEvents.split, own, { from: id, signals: signals.length }, act)]);
    const routed = await routeConversations(tx, act, await conversationsToRoute(tx, [own]));
    if (isRefusal(routed)) throw new Error(`routing refused: ${routed.refused}`);
    await mirrorAssignments(tx, [own]);
  }
}

async function settle(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await settleLine(tx, id);
    await settleWaiting(tx, id);
  }
}

const event = (type: string, subject: string, facts: Record<string, unknown>, act: Act) => ({
  type,
  subject,
  at: act.at,
  actor: act.actor.personId,
  facts,
});

import { routeConversations } from '#connect/index.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal } from '#kit/refusal.ts';
import { append, type Follower, type LedgerEvent, type RecordedEvent } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { respondEvents } from '../events.ts';
import { answeredConversations } from '../store/mail-threads.ts';
import {
  conversationsToRoute,
  lockJoinable,
  mirrorAssignments,
  signalsWithoutConversation,
  writeHeard,
  writeJoins,
  writeOpened,
} from '../store/opening.ts';
import { type Joining, joinSignals, reopenWithinMs } from './join-signals.ts';

/**
 * Every signal a customer sent gets a conversation. Its cursor's lock makes this the only one who opens
 * conversations, so no two can be opened for the same customer at once.
 */
export const openConversations: Follower = {
  name: 'respond.open-conversations',
  follows: ['signal.read'],
  batch: 400,
  async handle(tx, events) {
    const read = await signalsWithoutConversation(
      tx,
      events.map(({ subject }) => subject),
    );
    if (read.length === 0) return;
    const answered = await answeredConversations(tx, read);
    const signals = read.map((signal) => ({ ...signal, answers: answered.get(signal.id) ?? null }));
    const earliest = Math.min(...signals.map(({ heard_at }) => heard_at.getTime()));
    const joinable = await lockJoinable(tx, signals, new Date(earliest - reopenWithinMs));
    const joining = joinSignals(signals, joinable, newId);
    const reopened = joining.reopened.map(({ id }) => id);
    await writeOpened(tx, joining.opened);
    await writeHeard(tx, joining.changed, reopened);
    await writeJoins(tx, joining.joins);
    await append(tx, eventsOf(joining));
    const toRoute = [
      ...joining.opened.map(({ id }) => id),
      ...joining.changed
        .filter((one) => !one.assignee_id && !one.team_id && one.state === 'open')
        .map(({ id }) => id),
    ];
    if (toRoute.length === 0) return;
    const routed = await routeConversations(
      tx,
      heedActs(latest(events)),
      await conversationsToRoute(tx, toRoute),
    );
    if (isRefusal(routed)) throw new Error(`routing refused: ${routed.refused}`);
    await mirrorAssignments(tx, toRoute);
  },
};

const latest = (events: readonly RecordedEvent[]) =>
  new Date(Math.max(...events.map(({ at }) => at.getTime())));

function eventsOf({ opened, reopened, joins }: Joining): LedgerEvent[] {
  const from = (
    type: string,
    subject: string,
    signal: { heard_at: Date; sample: boolean },
    facts: object,
  ) => ({
    type,
    subject,
    at: signal.heard_at,
    actor: null,
    facts: { ...facts },
    sample: signal.sample,
  });
  return [
    ...opened.map(({ id, signal, ...is }) =>
      from(respondEvents.opened, id, signal, {
        customer: is.customer_id,
        channel: is.channel,
        source: is.source_id,
        theme: signal.theme_id,
        kind: is.kind,
        urgency: signal.urgency,
        signal: signal.id,
        occurredAt: signal.occurred_at.toISOString(),
      }),
    ),
    ...reopened.map(({ id, signal }) => from(respondEvents.reopened, id, signal, { by: 'customer' })),
    ...joins.map(({ conversation, signal }) =>
      from(respondEvents.heard, conversation, signal, { signal: signal.id }),
    ),
  ];
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append, type Follower, type LedgerEvent, type RecordedEvent } from '#ledger/index.ts';
import { type Act, heedActs } from '#people/access.ts';
import { respondEvents } from '../events.ts';
import {
  lockJoinable,
  mirrorAssignments,
  signalsWithoutConversation,
  writeHeard,
  writeJoins,
  writeOpened,
} from '../store/opening.ts';
import { type Joining, joinSignals, reopenWithinMs } from './join-signals.ts';

/** Connects conversations that nobody has to a person or team; connect's door. */
export type RouteConversations = (tx: Tx, act: Act, conversations: string[]) => Promise<unknown>;

/**
 * Every signal a customer sent gets a conversation. Its cursor's lock makes this the only one who opens
 * conversations, so no two can be opened for the same customer at once.
 */
export const openConversations = (routeConversations: RouteConversations): Follower => ({
  name: 'respond.open-conversations',
  follows: ['signal.read'],
  batch: 400,
  async handle(tx, events) {
    const signals = await signalsWithoutConversation(
      tx,
      events.map(({ subject }) => subject),
    );
    if (signals.length === 0) return;
    const earliest = Math.min(...signals.map(({ heard_at }) => heard_at.getTime()));
    const joinable = await lockJoinable(tx, signals, new Date(earliest - reopenWithinMs));
    const joining = joinSignals(signals, joinable, newId);
    const reopened = joining.reopened.map(({ id }) => id);
    await writeOpened(tx, joining.opened);
    await writeHeard(tx, joining.changed, reopened);
    await writeJoins(tx, joining.joins);
    await append(tx, eventsOf(joining));
    const ownerless = joining.changed.filter(
      ({ id, assignee_id, team_id }) => reopened.includes(id) && !assignee_id && !team_id,
    );
    const toRoute = [...joining.opened, ...ownerless].map(({ id }) => id);
    if (toRoute.length === 0) return;
    await routeConversations(tx, heedActs(latest(events)), toRoute);
    await mirrorAssignments(tx, toRoute);
  },
});

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

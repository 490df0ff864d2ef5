import type { Tx } from '#kit/database.ts';
import type { Follower, RecordedEvent } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { closeAssignments, lastOwners, lockRoom } from '../store/assignments.ts';
import { conversationsTold, openOf, unowned } from '../store/conversations-told.ts';
import { routeConversations } from './route-conversations.ts';

/**
 * What is solved or joined to another conversation no longer weighs on anybody; what is reopened does again,
 * with its earlier owner when they are there and have room. Only the last event of a conversation counts.
 */
export const followConversations: Follower = {
  name: 'connect.follow-conversations',
  follows: ['conversation.solved', 'conversation.joined', 'conversation.reopened'],
  batch: 400,
  async handle(tx, events) {
    await lockRoom(tx);
    const last = [...new Map(events.map((event) => [event.subject, event])).values()];
    const ended = last.filter(({ type }) => type !== 'conversation.reopened');
    await closeAssignments(
      tx,
      ended.map(({ subject, at }) => ({ conversation: subject, at })),
      true,
    );
    await routeAgain(
      tx,
      last.filter(({ type }) => type === 'conversation.reopened'),
    );
  },
};

async function routeAgain(tx: Tx, reopened: readonly RecordedEvent[]): Promise<void> {
  const ids = reopened.map(({ subject }) => subject);
  const owners = await lastOwners(tx, ids);
  // Told again after it was given to somebody: that stands.
  const waiting = reopened.filter(({ subject, at }) => (owners.get(subject)?.since ?? new Date(0)) < at);
  const told = await conversationsTold(
    tx,
    waiting.map(({ subject }) => subject),
  );
  await routeConversations(
    tx,
    heedActs(latest(reopened)),
    told.map((one) => ({ ...one, previousOwner: owners.get(one.id)?.person ?? null })),
  );
}

const latest = (events: readonly RecordedEvent[]) =>
  new Date(Math.max(0, ...events.map(({ at }) => at.getTime())));

/**
 * Who leaves, leaves no conversation without an owner: theirs are given away at once. And when room may have come
 * (somebody is back, new, or tells what they know), the ones nobody could be found for are tried again.
 */
export const followPeople: Follower = {
  name: 'connect.follow-people',
  follows: ['person.left', 'person.added', 'person.changed', 'absence.ended', 'expertise.declared'],
  batch: 200,
  async handle(tx, events) {
    await lockRoom(tx);
    const at = latest(events);
    const left = events.filter(({ type }) => type === 'person.left').map(({ subject }) => subject);
    const orphans = left.length > 0 ? await openOf(tx, left) : [];
    await closeAssignments(
      tx,
      orphans.map((conversation) => ({ conversation, at })),
    );
    const waiting = (await unowned(tx)).map(({ id }) => id);
    const told = await conversationsTold(tx, [...orphans, ...waiting]);
    await routeConversations(tx, heedActs(at), told);
  },
};

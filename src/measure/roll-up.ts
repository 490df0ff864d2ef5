import type { Tx } from '#kit/database.ts';
import type { Follower, RecordedEvent } from '#ledger/index.ts';
import {
  refreshConversations,
  refreshSignals,
  signalsOfConversations,
  signalsOfCustomers,
  signalsOfImprovements,
} from './store/roll-up.ts';

export const rollUpName = 'measure.roll-up';

const ofSignal = [
  'signal.heard',
  'signal.edited',
  'signal.deleted',
  'signal.read',
  'signal.themed',
  'reading.corrected',
  'reading.restored',
];
const ofConversation = [
  'conversation.opened',
  'conversation.assigned',
  'conversation.solved',
  'conversation.confirmed',
  'conversation.reopened',
  'conversation.joined',
  'conversation.parted',
  'conversation.split',
  'conversation.heard',
];
/** The conversation is named in the facts. */
const aboutConversation = ['reply.sent', 'reply.failed', 'ask.asked', 'ask.answered', 'customer.told'];
const ofImprovement = ['improvement.staged', 'improvement.source-added'];

/** Keeps the roll-ups true: whatever an event touches is computed afresh from the state. */
export const rollUp: Follower = {
  name: rollUpName,
  follows: [...ofSignal, ...ofConversation, ...aboutConversation, ...ofImprovement],
  // A signal gives four events within a second: taken together they cost one row.
  batch: 2000,
  restMs: 2000,
  handle: (tx, events) => refreshTouched(tx, events),
};

async function refreshTouched(tx: Tx, events: RecordedEvent[]): Promise<void> {
  const subjectsOf = (types: readonly string[]) =>
    events.filter((event) => types.includes(event.type)).map((event) => event.subject);
  const factOf = (name: string, of: RecordedEvent[]) =>
    of.map((event) => event.facts[name]).filter((fact): fact is string => typeof fact === 'string');
  const conversations = unique([
    ...subjectsOf(ofConversation),
    ...factOf(
      'conversation',
      events.filter((event) => aboutConversation.includes(event.type)),
    ),
    ...factOf(
      'from',
      events.filter((event) => ['conversation.parted', 'conversation.split'].includes(event.type)),
    ),
    ...factOf(
      'into',
      events.filter((event) => event.type === 'conversation.joined'),
    ),
  ]);
  await refreshConversations(tx, conversations);
  const signals = unique([
    ...subjectsOf(ofSignal),
    ...(await signalsOfConversations(tx, conversations)),
    ...(await signalsOfImprovements(tx, unique(subjectsOf(ofImprovement)))),
    ...(await signalsOfCustomers(tx, unique(subjectsOf(['customer.told'])))),
  ]);
  for (let from = 0; from < signals.length; from += 2000)
    await refreshSignals(tx, signals.slice(from, from + 2000));
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

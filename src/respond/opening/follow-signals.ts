import type { Follower, RecordedEvent } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { joinRunning } from '../joining/join-running.ts';
import { partRunning } from '../joining/part-running.ts';
import { correctRows, joinCustomers, mergeThemes, moveThemes, refreshWords } from '../store/following.ts';
import { mirrorAssignments } from '../store/opening.ts';

/**
 * Keeps the inbox's line true to what changes elsewhere: edited or deleted words, corrected readings, themes that
 * were moved or merged, customers who turned out to be one, who has it. Each part reads the state as it is now, so a
 * repeat changes nothing.
 */
export const followSignals: Follower = {
  name: 'respond.follow-signals',
  follows: [
    'signal.edited',
    'signal.deleted',
    'reading.corrected',
    'reading.restored',
    'signal.themed',
    'theme.merged',
    'customer.joined',
    'customer.parted',
    'conversation.assigned',
  ],
  async handle(tx, events) {
    const of = (...types: string[]) => events.filter(({ type }) => types.includes(type));
    const subjects = (found: RecordedEvent[]) => [...new Set(found.map(({ subject }) => subject))];
    const customers = of('customer.joined');
    if (customers.length > 0) {
      const whole = await joinCustomers(tx, subjects(customers));
      await joinRunning(tx, heedActs(customers.at(-1)!.at), whole);
    }
    const parted = of('customer.parted');
    if (parted.length > 0) await partRunning(tx, heedActs(parted.at(-1)!.at), subjects(parted));
    const words = of('signal.edited', 'signal.deleted');
    if (words.length > 0) await refreshWords(tx, subjects(words));
    const corrected = of('reading.corrected', 'reading.restored');
    if (corrected.length > 0) await correctRows(tx, subjects(corrected));
    const themed = of('signal.themed');
    if (themed.length > 0) await moveThemes(tx, subjects(themed));
    const merged = of('theme.merged');
    if (merged.length > 0) await mergeThemes(tx, subjects(merged));
    const assigned = of('conversation.assigned');
    if (assigned.length > 0) await mirrorAssignments(tx, subjects(assigned));
  },
};

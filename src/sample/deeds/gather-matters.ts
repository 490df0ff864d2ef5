import { day } from '../random/calendar.ts';
import type { Random } from '../random/prng.ts';
import type { Customer, Signal } from '../sample-shape.ts';
import type { Matter } from './make-world.ts';

/**
 * Joins what one customer says about one theme within a week. Before the change about a third of what was said
 * was never picked up by anybody; after it nearly everything is. Wishes for the child seat are always kept.
 */
export function gatherMatters(
  random: Random,
  customers: Map<string, Customer>,
  signals: Signal[],
  changeAt: number,
): Matter[] {
  const open = new Map<string, Matter>();
  const matters: Matter[] = [];
  for (const signal of signals) {
    const key = `${signal.customerKey}/${signal.truth.theme}`;
    const known = open.get(key);
    if (known && signal.occurredAt.getTime() - known.signals.at(-1)!.occurredAt.getTime() < 7 * day) {
      known.signals.push(signal);
      continue;
    }
    const kept =
      signal.truth.theme === 'child-seat-rental' ||
      random.chance(signal.occurredAt.getTime() < changeAt ? 0.66 : 0.97);
    if (!kept) continue;
    const matter = { customer: customers.get(signal.customerKey)!, signals: [signal] };
    open.set(key, matter);
    matters.push(matter);
  }
  return matters;
}

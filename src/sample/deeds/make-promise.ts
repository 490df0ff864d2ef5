import { afterOfficeHours, minute } from '../random/calendar.ts';
import type { Customer, Person } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { CustomerPromise } from '../work-shape.ts';
import type { World } from './make-world.ts';
import { staffWords } from './staff-words.ts';

/** A promise with a day; most are kept before it, some explained, a few broken and never closed. */
export function makePromise(
  world: World,
  theme: ThemeGrammar,
  customer: Customer,
  owner: Person,
  from: number,
): CustomerPromise {
  const { random, makeId, line } = world;
  const madeAt = new Date(from);
  const dueAt = new Date(afterOfficeHours(from, random.whole(9, 50), random));
  const fate = random.weighted([
    ['kept', 86],
    ['explained', 8],
    ['broken', 6],
  ] as const);
  const closed =
    fate === 'kept'
      ? afterOfficeHours(from, random.next() * 8, random)
      : dueAt.getTime() + random.whole(5, 300) * minute;
  const closedAt = fate === 'kept' ? Math.min(closed, dueAt.getTime()) : closed;
  const open = closedAt > line.now || (fate === 'broken' && dueAt.getTime() > line.now);
  return {
    id: makeId(madeAt),
    madeAt,
    dueAt,
    personId: owner.id,
    text: staffWords(random, customer.language, theme, customer, { due: dueAt }).say('promise'),
    state: open ? 'open' : fate,
    closedAt: open || fate === 'broken' ? null : new Date(closedAt),
  };
}

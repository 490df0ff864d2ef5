import { day, hour } from '../random/calendar.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Random } from '../random/prng.ts';
import type { Absence, Person } from '../sample-shape.ts';

/** Holidays, colds, a few long absences. One person's absences never overlap; some reach past `now`. */
export function makeAbsences(
  random: Random,
  makeId: MakeId,
  people: Person[],
  start: Date,
  now: Date,
): Absence[] {
  const span = Math.round((now.getTime() - start.getTime()) / day);
  return people.flatMap((person) => {
    const own: Absence[] = [];
    const add = (reason: Absence['reason'], atDay: number, days: number) => {
      const from = new Date(start.getTime() + atDay * day + 6 * hour);
      const to = new Date(from.getTime() + days * day);
      const free = own.every((other) => to < other.from || from > other.to);
      if (free && atDay >= 0) own.push({ id: makeId(from), personId: person.id, from, to, reason });
    };
    for (let holiday = random.whole(3, 5); holiday > 0; holiday--)
      add('holiday', random.whole(5, span + 8), random.whole(4, 16));
    for (let cold = random.poisson(2.2); cold > 0; cold--)
      add('sick', random.whole(0, span - 1), random.whole(1, 5));
    if (random.chance(0.06)) add('leave', random.whole(30, span - 20), random.whole(70, 110));
    if (random.chance(0.25)) add('course', random.whole(370, span - 5), 2);
    return own.sort((a, b) => a.from.getTime() - b.from.getTime());
  });
}

export type IsAway = (personId: string, at: number) => boolean;

export function awayLookup(absences: Absence[]): IsAway {
  const byPerson = Map.groupBy(absences, (absence) => absence.personId);
  return (personId, at) =>
    (byPerson.get(personId) ?? []).some(
      (absence) => absence.from.getTime() <= at && at < absence.to.getTime(),
    );
}

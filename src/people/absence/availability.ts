import type { Tx } from '#kit/database.ts';
import { peopleNow } from '../store/people-now.ts';

export interface Availability {
  person: string;
  absent: boolean;
  /** Who stands in: the deputy of an absent person, when that one is present and has not left. */
  deputy: string | null;
  capacity: number;
}

/** Is this person absent then? Somebody unknown or gone counts as absent. */
export async function isAbsent(tx: Tx, person: string, at: Date): Promise<boolean> {
  const [found] = await peopleNow(tx, at, [person]);
  return found?.absent ?? true;
}

/** Of each of these people: are they there, and who stands in. People who left are absent without a deputy. */
export async function availability(tx: Tx, persons: readonly string[], at: Date): Promise<Availability[]> {
  const everybody = new Map((await peopleNow(tx, at)).map((person) => [person.id, person]));
  return persons.map((id) => {
    const person = everybody.get(id);
    if (!person) return { person: id, absent: true, deputy: null, capacity: 0 };
    const deputy = person.deputyId ? everybody.get(person.deputyId) : undefined;
    const standsIn = person.absent && deputy && !deputy.absent ? deputy.id : null;
    return { person: id, absent: person.absent, deputy: standsIn, capacity: person.capacity };
  });
}

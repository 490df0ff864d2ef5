import type { MakeId } from '../random/make-ids.ts';
import type { Random } from '../random/prng.ts';
import type { Customer, Mandate, Person, Signal } from '../sample-shape.ts';
import type { Timeline } from '../signals/timeline.ts';
import type { SaidIn, Taken } from '../signals/write-signals.ts';
import type { Staffing } from './staffing.ts';

/** All that the making of work leans on. */
export type World = {
  random: Random;
  makeId: MakeId;
  line: Timeline;
  people: Map<string, Person>;
  mandates: Map<string, Mandate[]>;
  leads: Person[];
  staffing: Staffing;
  taken: Taken;
  saidIn: SaidIn;
};

/** What one customer said about one thing within a few days: one conversation. */
export type Matter = { customer: Customer; signals: Signal[] };

export const department = (person: Person): string => person.departmentKey.split('-')[0]!;

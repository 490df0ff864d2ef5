import type { LedgerEvent } from '#ledger/index.ts';
import type { Reading } from '#understand/reading/reading.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Customer, Person, Sample, Signal } from '../sample-shape.ts';

export type Row = Record<string, unknown>;

/** What one step has to write: rows by table, in an order that keeps every reference true, and its events. */
export type StepRows = { tables: [string, Row[]][]; events: LedgerEvent[] };

/** The sample with ids where it has keys. */
export type Known = {
  sample: Sample;
  makeId: MakeId;
  department(key: string): string;
  team(key: string): string;
  theme(key: string): string;
  source(key: string): string;
  customer(key: string): Customer;
  person(id: string): Person;
  signal(id: string): Signal;
  reading(id: string): Reading;
};

export function knowSample(sample: Sample, readings: Map<string, Reading>, makeId: MakeId): Known {
  const id = (list: { key: string; id: string }[]) =>
    lookUp(
      list,
      (one) => one.key,
      (one) => one.id,
    );
  return {
    sample,
    makeId,
    department: id(sample.departments),
    team: id(sample.teams),
    theme: id(sample.themes),
    source: id(sample.sources),
    customer: lookUp(
      sample.customers,
      (one) => one.key,
      (one) => one,
    ),
    person: lookUp(
      sample.people,
      (one) => one.id,
      (one) => one,
    ),
    signal: lookUp(
      sample.signals,
      (one) => one.id,
      (one) => one,
    ),
    reading: lookUp(
      [...readings],
      ([key]) => key,
      ([, reading]) => reading,
    ),
  };
}

function lookUp<T, V>(list: readonly T[], key: (one: T) => string, value: (one: T) => V): (key: string) => V {
  const map = new Map(list.map((one) => [key(one), value(one)]));
  return (wanted) => {
    if (!map.has(wanted)) throw new Error(`sample: nothing known as ${wanted}`);
    return map.get(wanted)!;
  };
}

export const event = (
  type: string,
  subject: string,
  at: Date,
  actor: string | null,
  facts: Record<string, unknown> = {},
): LedgerEvent => ({ type, subject, at, actor, facts, sample: true });

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

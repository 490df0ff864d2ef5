import { listenEvents } from '#listen/events.ts';
import { day, dutchTime, dutchWeekday, hour, startOfDay } from '../random/calendar.ts';
import type { Channel, Sample, Signal, Source } from '../sample-shape.ts';
import { event, type Known, later, type Row, type StepRows } from './row-kit.ts';

const spoken: Channel[] = ['phone', 'counter', 'visit', 'letter'];
/** What a machine heard is there within a minute; what a person writes down takes a while. */
export const heardAt = (signal: Signal): Date =>
  later(signal.occurredAt, spoken.includes(signal.channel) ? 240_000 : 20_000);

/** Sources, customers with their identities, and all that was said. */
export function listenRows(known: Known): StepRows {
  const { sample } = known;
  const bySource = Map.groupBy(sample.signals, (signal) => signal.sourceKey);
  const threads = threadKeys(sample);
  const writers = new Map(
    sample.signals.map((signal) => [
      signal.id,
      spoken.includes(signal.channel) ? writerOf(known, signal) : null,
    ]),
  );
  return {
    tables: [
      [
        'listen_source',
        sample.sources.map((one) => {
          const own = bySource.get(one.key) ?? [];
          const last = own.at(-1);
          return {
            id: one.id,
            kind: one.online ? 'ingest' : 'capture',
            name: one.name.nl,
            channel: one.channel,
            settings: {},
            steward_id: one.stewardId,
            deputy_id: one.deputyId,
            state: 'on',
            checked_at: sample.now,
            heard_at: last && heardAt(last),
            heard_count: own.length,
            created_at: one.onSince,
            sample: true,
          };
        }),
      ],
      ['listen_interval', sample.sources.flatMap((one) => intervals(one, sample))],
      ['listen_customer', customers(sample)],
      ['listen_identity', identities(known)],
      [
        'listen_signal',
        sample.signals.map((one) => ({
          id: one.id,
          source_id: known.source(one.sourceKey),
          external_id: one.externalId,
          customer_id: known.customer(one.customerKey).id,
          channel: one.channel,
          thread_key: threads.get(one.id) ?? one.externalId,
          occurred_at: one.occurredAt,
          heard_at: heardAt(one),
          title: one.title ?? null,
          text: one.text,
          meta: one.stars ? { stars: one.stars } : {},
          captured_by: writers.get(one.id),
          sample: true,
        })),
      ],
    ],
    events: [
      ...sample.sources.flatMap((one) => [
        event(listenEvents.sourceAdded, one.id, one.onSince, one.stewardId),
        event(listenEvents.sourceSwitchedOn, one.id, one.onSince, one.stewardId),
      ]),
      ...sample.signals.map((one) =>
        event(listenEvents.signalHeard, one.id, heardAt(one), writers.get(one.id) ?? null, {
          source: known.source(one.sourceKey),
          channel: one.channel,
          customer: known.customer(one.customerKey).id,
          internal: false,
          occurredAt: one.occurredAt.toISOString(),
        }),
      ),
    ],
  };
}

/** Answers stand in the thread of what they answer, where both came over the same source. */
function threadKeys(sample: Sample): Map<string, string> {
  const byId = new Map(sample.signals.map((signal) => [signal.id, signal]));
  const threads = new Map<string, string>();
  for (const signal of sample.signals) {
    const first = signal.follows ? byId.get(signal.follows) : undefined;
    if (first?.sourceKey === signal.sourceKey) threads.set(signal.id, first.externalId);
  }
  return threads;
}

/** Who wrote down what was said: somebody of that shop, or customer care. */
function writerOf({ sample, customer }: Known, signal: Signal): string {
  const { shop } = customer(signal.customerKey);
  const staff = sample.people.filter((person) =>
    signal.channel === 'counter'
      ? person.town === shop && person.teamKey.startsWith('shop-')
      : person.departmentKey === 'care',
  );
  return staff[Number.parseInt(signal.id.slice(-4), 16) % staff.length]!.id;
}

/** In the year of talk nobody listened on Sundays and three outages went by unseen; after it there are no gaps. */
function intervals(source: Source, { truth, now }: Sample): Row[] {
  const outages = [70, 163, 290].map((on) => truth.start.getTime() + on * day);
  const rows: Row[] = [];
  let from: number | null = null;
  const close = (at: number) => {
    if (from !== null && at > from)
      rows.push({ source_id: source.id, from_at: new Date(from), to_at: new Date(at) });
    from = null;
  };
  for (let at = startOfDay(source.onSince.getTime()); at < now.getTime(); at += day) {
    const noon = at + 12 * hour;
    const silent =
      noon < truth.changeAt.getTime() &&
      ((!source.online && dutchWeekday(noon) === 0) || (source.online && outages.includes(at)));
    if (silent) close(at);
    else from ??= Math.max(source.onSince.getTime(), dutchTime(at, 0).getTime());
  }
  close(now.getTime());
  return rows;
}

function customers(sample: Sample): Row[] {
  const first = new Map<string, Date>();
  for (const signal of sample.signals)
    if (!first.has(signal.customerKey)) first.set(signal.customerKey, heardAt(signal));
  return sample.customers.map((one) => ({
    id: one.id,
    name: one.name,
    language: one.language,
    created_at: first.get(one.key),
    sample: true,
  }));
}

const kindOf: Partial<Record<Channel, string>> = {
  mail: 'email',
  'web-form': 'email',
  chat: 'email',
  phone: 'phone',
  counter: 'external',
  visit: 'external',
  letter: 'external',
};

/** As Listen keeps them: addresses and numbers for everywhere, handles and customer numbers per source. */
function identities({ sample, makeId, source, customer }: Known): Row[] {
  const rows = new Map<string, Row>();
  for (const signal of sample.signals) {
    const kind = kindOf[signal.channel] ?? 'handle';
    const scope = kind === 'email' || kind === 'phone' ? '' : source(signal.sourceKey);
    const value = kind === 'handle' ? signal.identity.replace(/^@/u, '').toLowerCase() : signal.identity;
    const key = `${kind} ${scope} ${value}`;
    if (rows.has(key)) continue;
    const at = heardAt(signal);
    rows.set(key, {
      id: makeId(at),
      customer_id: customer(signal.customerKey).id,
      kind,
      scope,
      value,
      shown: signal.identity,
      created_at: at,
      sample: true,
    });
  }
  return [...rows.values()];
}

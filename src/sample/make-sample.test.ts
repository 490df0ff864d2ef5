import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeSample } from './make-sample.ts';
import { makePeople } from './organisation/make-people.ts';
import { makeIds } from './random/make-ids.ts';
import { makeRandom } from './random/prng.ts';
import type { Signal } from './sample-shape.ts';
import { plain } from './signals/write-signals.ts';

// One file for all three parts: making the sample is most of what they cost.
const now = new Date('2026-11-23T12:00:00Z');
const day = 86_400_000;
const sample = makeSample({ seed: 'fietsgoed', now });

describe('the sample organisation', () => {
  it('is the same for the same seed and moment, and another for another seed', () => {
    const print = (one: unknown) => createHash('sha256').update(JSON.stringify(one)).digest('hex');
    expect(print(makeSample({ seed: 'fietsgoed', now }))).toBe(print(sample));
    const people = (seed: string) => makePeople(makeRandom(seed), makeIds(makeRandom(seed)), now);
    expect(print(people('other'))).not.toBe(print(people('fietsgoed')));
  }, 60_000);

  it('has the size it promises', () => {
    expect(sample.people.length).toBeGreaterThanOrEqual(110);
    expect(sample.people.length).toBeLessThanOrEqual(130);
    expect(sample.signals.length).toBeGreaterThanOrEqual(12_000);
    const dutch = sample.signals.filter((signal) => signal.language === 'nl').length / sample.signals.length;
    expect(dutch).toBeGreaterThan(0.7);
    expect(dutch).toBeLessThan(0.8);
    expect(new Set(sample.signals.map((signal) => signal.channel)).size).toBe(11);
    expect(sample.themes.length).toBeGreaterThanOrEqual(25);
  });

  it('has unique ids of the seventh version, whose first bits are their time', () => {
    const { signals, conversations, people, customers, improvements } = sample;
    const all = [...signals, ...conversations, ...people, ...customers, ...improvements].map((one) => one.id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const one = signals[500]!;
    expect(Number.parseInt(one.id.replaceAll('-', '').slice(0, 12), 16)).toBe(one.occurredAt.getTime());
  });

  it('says nothing twice, and little nearly twice', () => {
    const texts = sample.signals.map((signal) => plain(signal.text));
    expect(new Set(texts).size).toBe(texts.length);
    expect(nearDuplicateShare(sample.signals)).toBeLessThan(0.03);
  });

  it('leaves no hole of the grammar in a text', () => {
    const holes = sample.signals.filter((signal) =>
      /[{}|]|\bundefined\b| {2}|::/u.test(`${signal.title ?? ''} ${signal.text}`),
    );
    expect(holes.map((signal) => signal.text)).toEqual([]);
  });

  it('uses addresses and numbers nobody owns', () => {
    const values = sample.customers.flatMap((customer) => customer.identities);
    for (const { kind, value } of values) {
      if (kind === 'email') expect(value).toMatch(/\.example$/u);
      if (kind === 'phone') expect(value).toMatch(/^\+3160\d{7}$/u);
    }
    expect(
      new Set(values.map(({ kind, channel, value }) => `${kind === 'handle' ? channel : kind}/${value}`))
        .size,
    ).toBe(values.length);
  });

  it('runs in time order and ends at now', () => {
    const times = sample.signals.map((signal) => signal.occurredAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
    expect(times[0]).toBeGreaterThanOrEqual(sample.truth.start.getTime());
    expect(now.getTime() - times.at(-1)!).toBeLessThan(86_400_000);
  });

  it('has several customers who return and some on more than one channel', () => {
    const perCustomer = Map.groupBy(sample.signals, (signal) => signal.customerKey);
    expect([...perCustomer.values()].filter((own) => own.length > 2).length).toBeGreaterThan(500);
    expect(sample.customers.filter((customer) => customer.identities.length > 1).length).toBeGreaterThan(800);
    for (const key of sample.truth.shouterKeys) expect(perCustomer.get(key)!.length).toBeGreaterThan(30);
  });
});

describe('the work in the sample', () => {
  it('refers to nothing that does not exist', () => {
    const people = new Set(sample.people.map((one) => one.id));
    const signals = new Set(sample.signals.map((one) => one.id));
    const customers = new Set(sample.customers.map((one) => one.key));
    const themes = new Set(sample.themes.map((one) => one.key));
    const mandates = new Set(sample.mandates.map((one) => one.id));
    const sources = new Set(sample.sources.map((one) => one.key));
    const departments = new Set(sample.departments.map((one) => one.key));
    for (const one of sample.signals) {
      if (!customers.has(one.customerKey) || !sources.has(one.sourceKey) || !themes.has(one.truth.theme))
        throw new Error(`signal ${one.id}`);
    }
    for (const one of sample.conversations) {
      const actors = [
        ...one.assignments.map((a) => a.personId),
        ...one.asks.flatMap((ask) => [ask.askerId, ask.receiverId]),
        ...one.replies.map((reply) => reply.personId),
        ...one.decisions.map((decision) => decision.personId),
        ...one.promises.map((promise) => promise.personId),
        ...one.notes.map((note) => note.personId),
      ];
      expect(actors.every((id) => people.has(id))).toBe(true);
      expect(one.signalIds.length > 0 && one.signalIds.every((id) => signals.has(id))).toBe(true);
      expect(one.decisions.every((decision) => mandates.has(decision.mandateId))).toBe(true);
      expect(
        customers.has(one.customerKey) && themes.has(one.themeKey) && departments.has(one.departmentKey),
      ).toBe(true);
    }
    for (const one of sample.improvements) {
      expect(one.sourceSignalIds.length).toBeGreaterThan(0);
      expect(one.sourceSignalIds.every((id) => signals.has(id))).toBe(true);
      expect(one.told.every((told) => signals.has(told.signalId) && customers.has(told.customerKey))).toBe(
        true,
      );
    }
    for (const skill of sample.skills) expect(people.has(skill.personId)).toBe(true);
    for (const source of sample.sources) expect(source.stewardId).not.toBe(source.deputyId);
  });

  it('puts each signal in at most one conversation, each in the order things happen, none after now', () => {
    const ids = sample.conversations.flatMap((one) => one.signalIds);
    expect(new Set(ids).size).toBe(ids.length);
    const at = new Map(sample.signals.map((one) => [one.id, one.occurredAt]));
    for (const one of sample.conversations) {
      expect(at.get(one.signalIds[0]!)).toEqual(one.openedAt);
      const moments = [
        ...one.replies.map((reply) => reply.at),
        ...one.asks.flatMap((ask) => [ask.askedAt, ask.closedAt ?? ask.askedAt]),
        ...one.decisions.flatMap((decision) => [decision.requestedAt ?? decision.at, decision.at]),
        ...one.notes.map((note) => note.at),
        ...one.assignments.slice(1).map((a) => a.at),
        ...(one.solvedAt ? [one.solvedAt] : []),
        ...(one.solvedAgainAt ? [one.solvedAgainAt] : []),
      ];
      expect(moments.every((moment) => moment >= one.openedAt && moment <= now)).toBe(true);
      if (one.confirmation) expect(one.confirmation.at > one.solvedAt!).toBe(true);
      if (one.solvedAgainAt) expect(one.solvedAgainAt > one.reopenedAt!).toBe(true);
      for (const ask of one.asks) expect((ask.outcome === 'open') === (ask.closedAt === null)).toBe(true);
    }
  });

  it('decides only under a mandate that is valid and reaches', () => {
    const mandates = new Map(sample.mandates.map((one) => [one.id, one]));
    const decisions = sample.conversations.flatMap((one) =>
      one.decisions.map((decision) => ({ decision, theme: one.themeKey })),
    );
    expect(decisions.length).toBeGreaterThan(500);
    expect(decisions.filter(({ decision }) => decision.requestedBy).length).toBeGreaterThan(50);
    for (const { decision, theme } of decisions) {
      const mandate = mandates.get(decision.mandateId)!;
      expect(mandate.personId).toBe(decision.personId);
      expect(mandate.kind).toBe(decision.kind);
      expect(decision.amount ?? 0).toBeLessThanOrEqual(mandate.limit ?? Number.POSITIVE_INFINITY);
      expect(decision.at >= mandate.validFrom && (!mandate.validTo || decision.at < mandate.validTo)).toBe(
        true,
      );
      expect(mandate.themeKeys.length === 0 || mandate.themeKeys.includes(theme)).toBe(true);
    }
  });

  it('has promises kept, explained, broken and still open, and matters still open', () => {
    const states = Map.groupBy(
      sample.conversations.flatMap((one) => one.promises),
      (promise) => promise.state,
    );
    expect([...states.keys()].sort()).toEqual(['broken', 'explained', 'kept', 'open']);
    expect(states.get('kept')!.every((promise) => promise.closedAt! <= promise.dueAt)).toBe(true);
    expect(sample.conversations.filter((one) => !one.solvedAt).length).toBeGreaterThan(40);
  });

  it('answers customers in their own language and each only once about an improvement', () => {
    const language = new Map(sample.customers.map((one) => [one.key, one.language]));
    for (const one of sample.conversations)
      expect(one.replies.every((reply) => reply.language === language.get(one.customerKey))).toBe(true);
    for (const one of sample.improvements)
      expect(new Set(one.told.map((told) => told.customerKey)).size).toBe(one.told.length);
  });
});

const about = (theme: string, from: number, to: number) =>
  sample.signals.filter(
    (one) =>
      one.truth.theme === theme &&
      !one.follows &&
      one.occurredAt.getTime() >= from &&
      one.occurredAt.getTime() < to,
  );
const perDay = (theme: string, from: Date, to: Date) =>
  about(theme, from.getTime(), to.getTime()).length / ((to.getTime() - from.getTime()) / day);
const improvement = (key: string) => sample.improvements.find((one) => one.key === key)!;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe('story lines', () => {
  it('1: the battery fault does not exist before its day, grows, is recalled and dies away', () => {
    const { emergesAt, recalledAt, improvementKey } = sample.truth.batteryFault;
    expect(about('battery-fault', 0, emergesAt.getTime())).toHaveLength(0);
    const week = (at: Date) => perDay('battery-fault', at, new Date(at.getTime() + 7 * day));
    expect(week(emergesAt)).toBeLessThan(
      perDay('battery-fault', new Date(recalledAt.getTime() - 7 * day), recalledAt),
    );
    expect(perDay('battery-fault', new Date(recalledAt.getTime() + 60 * day), now)).toBeLessThan(0.5);
    expect(improvement(improvementKey).stages.at(-1)!.stage).toBe('shipped');
  });

  it('2: the rewritten letter leaves a quarter of the signals', () => {
    const { curedAt, factor } = sample.truth.invoiceLetter;
    const before = perDay('invoice-letter', sample.truth.start, curedAt);
    const after = perDay('invoice-letter', curedAt, now);
    expect(after / before).toBeGreaterThan(factor - 0.09);
    expect(after / before).toBeLessThan(factor + 0.09);
  });

  it('3: the wish for a child seat becomes a service and every asker is told once', () => {
    const { firstWishAt, serviceAt, improvementKey } = sample.truth.childSeat;
    expect(about('child-seat-rental', 0, firstWishAt.getTime())).toHaveLength(0);
    const shipped = improvement(improvementKey).stages.at(-1)!.at;
    const askers = new Set(about('child-seat-rental', 0, shipped.getTime()).map((one) => one.customerKey));
    const told = improvement(improvementKey).told.map((one) => one.customerKey);
    expect(new Set(told)).toEqual(askers);
    expect(told).toHaveLength(askers.size);
    const later = about('child-seat-rental', serviceAt.getTime(), now.getTime());
    expect(later.filter((one) => one.truth.kind === 'wish').length / later.length).toBeLessThan(0.25);
  });

  it('4: finance is a silo', () => {
    const asks = sample.conversations
      .flatMap((conversation) => conversation.asks)
      .filter((ask) => ask.closedAt);
    const wait = (list: typeof asks) =>
      median(list.map((ask) => ask.closedAt!.getTime() - ask.askedAt.getTime()));
    const finance = asks.filter((ask) => ask.toDepartment === sample.truth.silo.departmentKey);
    const others = asks.filter((ask) => ask.toDepartment !== sample.truth.silo.departmentKey);
    expect(wait(finance)).toBeGreaterThan(8 * wait(others));
    const bounced = (list: typeof asks) =>
      list.filter((ask) => ask.outcome === 'bounced').length / list.length;
    expect(bounced(finance)).toBeGreaterThan(3 * bounced(others));
  });

  it('5: nobody turns to the mechanic who signs', () => {
    const { personId, skills, themeKeys } = sample.truth.idleTalent;
    const own = sample.skills.filter((skill) => skill.personId === personId).map((skill) => skill.name);
    expect(own).toEqual(expect.arrayContaining(skills));
    expect(
      sample.skills.filter((skill) => skills.includes(skill.name) && skill.personId !== personId),
    ).toEqual([]);
    const matters = sample.conversations.filter((conversation) => themeKeys.includes(conversation.themeKey));
    expect(matters.length).toBeGreaterThan(100);
    const people = matters.flatMap((one) => [
      ...one.assignments.map((a) => a.personId),
      ...one.asks.map((ask) => ask.receiverId),
    ]);
    expect(people).not.toContain(personId);
    const elsewhere = sample.conversations.filter((one) =>
      one.assignments.some((a) => a.personId === personId),
    );
    expect(elsewhere.length).toBeGreaterThan(5);
  });

  it('6: the first year is talk: answered, but nothing asked, decided, promised or changed', () => {
    const before = sample.conversations.filter((one) => one.openedAt < sample.truth.changeAt);
    expect(before.length).toBeGreaterThan(3000);
    expect(before.every((one) => one.replies.length > 0)).toBe(true);
    expect(before.flatMap((one) => [...one.asks, ...one.decisions, ...one.promises])).toEqual([]);
    expect(before.filter((one) => one.confirmation)).toEqual([]);
    for (const one of sample.improvements) expect(one.stages[0]!.at > sample.truth.changeAt).toBe(true);
  });

  it('has its bursts on the days it says', () => {
    for (const { themeKey, from, to, factor } of sample.truth.bursts) {
      const usual = perDay(themeKey, new Date(from.getTime() - 30 * day), from);
      expect(perDay(themeKey, from, to)).toBeGreaterThan(usual * factor * 0.4);
    }
  });

  it('keeps one customer with one matter on four channels in one conversation', () => {
    const { signalIds, conversationId, customerKey } = sample.truth.fourChannels;
    const own = sample.signals.filter((one) => signalIds.includes(one.id));
    expect(new Set(own.map((one) => one.channel)).size).toBe(4);
    expect(
      sample.conversations.filter((one) => one.customerKey === customerKey).map((one) => one.id),
    ).toEqual([conversationId]);
  });
});

/** Share of signals for which another exists with four in five of the same three-word runs. */
function nearDuplicateShare(signals: Signal[]): number {
  let near = 0;
  for (const group of Map.groupBy(
    signals,
    (one) => `${one.truth.theme}/${one.language}/${one.truth.kind}`,
  ).values()) {
    const runs = group.map((signal) => shingles(plain(signal.text)));
    const seen = new Map<string, number[]>();
    runs.forEach((set, at) => {
      for (const run of set) seen.set(run, [...(seen.get(run) ?? []), at]);
    });
    runs.forEach((set, at) => {
      const shared = new Map<number, number>();
      for (const run of set)
        for (const other of seen.get(run)!) shared.set(other, (shared.get(other) ?? 0) + 1);
      const close = [...shared].some(
        ([other, count]) => other !== at && count / (set.size + runs[other]!.size - count) >= 0.8,
      );
      if (close) near++;
    });
  }
  return near / signals.length;
}

function shingles(text: string): Set<string> {
  const words = text.split(' ');
  return new Set(
    words.slice(0, Math.max(1, words.length - 2)).map((_, at) => words.slice(at, at + 3).join(' ')),
  );
}

import { describe, expect, it } from 'vitest';
import { expected, makeDayWeights } from './emerging/expect.ts';
import { tailChance } from './emerging/tail-chance.ts';
import { type EmergingAlert, type StreamMessage, watchEmerging } from './emerging.ts';
import { seeded } from './space/seeded.ts';

const who = [
  'my order',
  'the parcel',
  'an invoice',
  'the helmet',
  'a tyre',
  'my account',
  'the shop',
  'a lamp',
  'the lock',
  'a saddle',
];
const what = [
  'arrived late',
  'is missing',
  'looks wrong',
  'was damaged',
  'cannot be found',
  'is too small',
  'made me happy',
  'needs repair',
  'was returned',
  'costs too much',
];

/** A quiet stream: every day the same mix of things, in an order of chance. */
function quiet(days: number, perDay: number, seed = 1): StreamMessage[] {
  const random = seeded(seed);
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: days * perDay }, (_, i) => ({
    id: `q${i}`,
    text: `${pick(who)} ${pick(what)} ${pick(['today', 'again', 'sadly', 'since Monday'])}`,
    day: Math.floor(i / perDay),
    language: 'en',
  }));
}

function listen(messages: StreamMessage[]): EmergingAlert[] {
  const watch = watchEmerging();
  return [...messages].sort((a, b) => a.day - b.day).flatMap((message) => watch.hear(message) ?? []);
}

const burst = (day: number, count: number, voice?: string): StreamMessage[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `b${day}-${i}`,
    text: ['battery swells and gets hot', 'swollen battery, hot to touch', 'the battery is swelling and hot'][
      i % 3
    ]!,
    day,
    language: 'en',
    voice: voice ?? `v${day}-${i}`,
  }));

describe('watchEmerging', () => {
  it('tells of a new theme after a handful of messages, once, in words of the people', () => {
    const alerts = listen([...quiet(40, 30), ...burst(30, 3), ...burst(31, 6), ...burst(32, 8)]);
    const about = alerts.filter(({ ids }) => ids.some((id) => id.startsWith('b')));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatchObject({ kind: 'new' });
    expect(about[0]!.ids.length).toBeLessThanOrEqual(8);
    expect(about[0]!.name).toMatch(/battery|swell|swollen|hot/);
  });

  it('tells of a surge of something known', () => {
    const usual = Array.from({ length: 30 }, (_, day) => burst(day, 1)).flat();
    const alerts = listen([...quiet(40, 30), ...usual, ...burst(33, 12)]);
    expect(alerts.filter(({ ids }) => ids.some((id) => id.startsWith('b'))).map(({ kind }) => kind)).toEqual([
      'surge',
    ]);
  });

  it('lets quiet weeks stay quiet: no more false alarms than stated', () => {
    const months = [1, 2].flatMap((seed) => listen(quiet(74, 15, seed)));
    expect(months.length).toBeLessThanOrEqual(2 * 4);
  });

  it('does not take a busy day or one shouter for news', () => {
    const busy = quiet(40, 30).concat(quiet(1, 120, 9).map((m) => ({ ...m, id: `x${m.id}`, day: 35 })));
    expect(listen(busy).filter(({ ids }) => ids.some((id) => id.startsWith('x')))).toEqual([]);
    expect(
      listen([...quiet(40, 30), ...burst(35, 20, 'one')]).filter(({ ids }) =>
        ids.some((id) => id.startsWith('b')),
      ),
    ).toEqual([]);
  });
});

describe('expected', () => {
  const steady = makeDayWeights();
  for (let day = 0; day < 800; day++) for (let i = 0; i < 20; i++) steady.add(day);
  const every = (days: (day: number) => boolean, to: number): [number, number][] =>
    Array.from({ length: to }, (_, day) => day)
      .filter(days)
      .map((day) => [day, 5]);

  it('compares shares with the time before', () => {
    expect(
      expected(
        every(() => true, 60),
        steady,
        0,
        60,
        1,
      ),
    ).toBeCloseTo(5, 1);
    expect(expected([], steady, 0, 60, 6)).toBeLessThan(0.1);
  });

  it('expects on a Monday what Mondays bring', () => {
    const mondays = every((day) => day % 7 === 0, 70);
    expect(expected(mondays, steady, 0, 70, 1)).toBeGreaterThan(2.5);
    expect(expected(mondays, steady, 0, 71, 1)).toBeLessThan(1);
  });

  it('expects at Christmas what came last Christmas', () => {
    const season = every((day) => day >= 300 && day < 320, 700);
    expect(expected(season, steady, 0, 365 + 310, 3)).toBeGreaterThan(10);
    expect(expected(season, steady, 0, 365 + 200, 3)).toBeLessThan(3);
  });
});

describe('tailChance', () => {
  it('is Poisson where there is no spread, and wider where there is', () => {
    expect(tailChance(5, 1, 1e-6)).toBeCloseTo(0.00366, 4);
    expect(tailChance(5, 1, 0.5)).toBeGreaterThan(0.01);
    expect(tailChance(1, 3, 0.1)).toBe(1);
  });
});

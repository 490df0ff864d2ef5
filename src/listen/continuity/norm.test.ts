import { describe, expect, it } from 'vitest';
import { expectation, falseAlarmsPerYear, learnNorm, type Stretch } from './norm.ts';

const hour = 3600_000;
const week = 168 * hour;
const hourOfWeek = (start: number) => Math.floor(start / hour) % 168;

/** mulberry32, so that a run can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A shop's source: busy by day, quiet at night, half at weekends; `burst`: how many come together at a time. */
function arrivalsOf({
  weeks,
  perDay,
  burst,
  seed,
}: {
  weeks: number;
  perDay: number;
  burst: number;
  seed: number;
}) {
  const dice = random(seed);
  const arrivals: number[] = [];
  for (let at = 0; at < weeks * week; at += hour) {
    const place = hourOfWeek(at);
    const open = place % 24 >= 9 && place % 24 < 18;
    const rate = (perDay / 10) * (open ? 1 : 0.07) * (place >= 120 ? 0.5 : 1);
    // Poisson by its exponential waits.
    for (let t = -Math.log(1 - dice()) / (rate / burst); t < 1; t += -Math.log(1 - dice()) / (rate / burst)) {
      const size = burst === 1 ? 1 : 1 + Math.floor(dice() * (2 * burst - 1));
      for (let n = 0; n < size; n++) arrivals.push(at + Math.min(0.999, t + n * dice() * 0.02) * hour);
    }
  }
  return arrivals.sort((a, b) => a - b);
}

function learnt(arrivals: number[], listened: Stretch[]) {
  const minutes = [...new Set(arrivals.map((at) => Math.floor(at / 60_000) * 60_000))];
  const hours = new Map<number, number>();
  for (const at of arrivals) {
    const start = Math.floor(at / hour) * hour;
    hours.set(start, (hours.get(start) ?? 0) + 1);
  }
  return learnNorm({
    arrivals: minutes,
    hours: [...hours].map(([start, n]) => ({ start, n })),
    listened,
    hourOfWeek,
  });
}

const worlds = [
  { perDay: 20, burst: 1 },
  { perDay: 200, burst: 1 },
  { perDay: 60, burst: 4 },
];

describe('the normal rate of a source', () => {
  it('is that of its hour of the week', () => {
    const { rates, n } = learnt(arrivalsOf({ weeks: 8, perDay: 200, burst: 1, seed: 1 }), [
      { from: 0, to: 8 * week },
    ]);
    expect(n).toBeGreaterThan(5000);
    const byDay = rates.slice(9, 18).reduce((sum, rate) => sum + rate, 0) / 9;
    expect(byDay).toBeGreaterThan(18);
    expect(byDay).toBeLessThan(22);
    expect(rates[3]).toBeLessThan(3);
    expect(rates[125 + 8]).toBeLessThan(14);
  });

  it('counts only the time that somebody listened', () => {
    const half = Array.from({ length: 8 }, (_, at) => ({ from: at * week, to: at * week + week / 2 }));
    const arrivals = arrivalsOf({ weeks: 8, perDay: 200, burst: 1, seed: 2 }).filter(
      (at) => at % week < week / 2,
    );
    expect(learnt(arrivals, half).rates[10]).toBeGreaterThan(15);
    const expected = expectation(new Array(168).fill(6), half, hourOfWeek);
    expect(expected(0, hour / 2)).toBeCloseTo(3, 9);
    expect(expected(week / 2, week)).toBe(0);
    expect(expected(week / 2 - hour, week + hour)).toBeCloseTo(12, 9);
  });

  it('says nothing of silence before it knows enough', () => {
    expect(
      learnt(arrivalsOf({ weeks: 1, perDay: 200, burst: 1, seed: 3 }), [{ from: 0, to: week }]).quietLimit,
    ).toBeNull();
    expect(learnt([hour, 2 * hour], [{ from: 0, to: 8 * week }]).quietLimit).toBeNull();
  });

  it.each(worlds)(
    'alarms falsely at most as often as it says, $perDay a day in bursts of $burst',
    (world) => {
      let alarms = 0;
      let years = 0;
      for (let seed = 10; seed < 20; seed++) {
        const { rates, quietLimit } = learnt(arrivalsOf({ ...world, weeks: 8, seed }), [
          { from: 0, to: 8 * week },
        ]);
        const weeks = 104;
        const later = arrivalsOf({ ...world, weeks, seed: seed + 1000 });
        const expected = expectation(rates, [{ from: 0, to: weeks * week }], hourOfWeek);
        alarms += later.slice(1).filter((at, index) => expected(later[index]!, at) > quietLimit!).length;
        years += weeks / 52.18;
      }
      expect(alarms / years).toBeLessThanOrEqual(falseAlarmsPerYear);
    },
  );

  it.each(worlds)('notices a source that fell silent within two working days, $perDay a day', (world) => {
    const { rates, quietLimit } = learnt(arrivalsOf({ ...world, weeks: 8, seed: 77 }), [
      { from: 0, to: 8 * week },
    ]);
    const expected = expectation(rates, [{ from: 0, to: week }], hourOfWeek);
    expect(expected(9 * hour, 9 * hour + 48 * hour)).toBeGreaterThan(quietLimit!);
  });
});

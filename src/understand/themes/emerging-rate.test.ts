import { describe, expect, it } from 'vitest';
import { type StreamMessage, watchEmerging } from './emerging.ts';
import { seeded } from './space/seeded.ts';

const things = [
  'order',
  'parcel',
  'invoice',
  'helmet',
  'tyre',
  'account',
  'shop',
  'lamp',
  'lock',
  'saddle',
  'refund',
  'voucher',
];
const troubles = [
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
  'does not work',
  'is great',
];
const fillers = [
  'today',
  'again',
  'sadly',
  'since Monday',
  'for me',
  'I think',
  'please help',
  'by now',
  'as said',
  'once more',
];

/**
 * A stream in which nothing changes: each thing and trouble has its own share, Mondays bring twice as many messages and
 * a question of their own, and a few customers write far more often than others.
 */
function unchanging(days: number, perDay: number, seed: number): StreamMessage[] {
  const random = seeded(seed);
  const pick = (list: string[], lean = 2) => list[Math.floor(random() ** lean * list.length)]!;
  const all: StreamMessage[] = [];
  for (let day = 0; day < days; day++) {
    const monday = day % 7 === 0;
    const count = Math.round(perDay * (monday ? 2 : 1) * (0.7 + 0.6 * random()));
    for (let n = 0; n < count; n++) {
      const text =
        monday && random() < 0.25
          ? `when does the ${pick(things)} come, I waited all weekend ${pick(fillers, 1)}`
          : `the ${pick(things)} ${pick(troubles)} ${pick(fillers, 1)} ${pick(fillers, 1)}`;
      all.push({
        id: `${day}-${n}`,
        text,
        day,
        language: 'en',
        voice: `v${Math.floor(random() ** 3 * 900)}`,
      });
    }
  }
  return all;
}

function alertsIn(stream: StreamMessage[], perMonth: number): number {
  const watch = watchEmerging({ perMonth });
  return stream.filter((message) => watch.hear(message)).length;
}

/** The most a Poisson count of this mean is but once in a thousand times. */
function most(mean: number): number {
  let chance = Math.exp(-mean);
  let sum = chance;
  let count = 0;
  while (sum < 0.999) {
    count += 1;
    chance *= mean / count;
    sum += chance;
  }
  return count;
}

describe('the stated rate of false alarms', () => {
  it.each([2, 0.5])('%s a month holds in streams in which nothing changes', (perMonth) => {
    const streams = [11, 12, 13].map((seed) => alertsIn(unchanging(74, 14, seed), perMonth));
    const months = (streams.length * (74 - 14)) / 30;
    const all = streams.reduce((sum, n) => sum + n, 0);
    expect(all).toBeLessThanOrEqual(most(months * perMonth));
  });

  it('what comes every Monday is no news on a Monday', () => {
    const watch = watchEmerging();
    const told = unchanging(74, 25, 21).flatMap((message) => watch.hear(message) ?? []);
    // It takes five weeks to know a weekday.
    const since = told.filter(({ ids }) => Number(ids.at(-1)!.split('-')[0]) > 35);
    expect(since.filter(({ name }) => /weekend|waited/.test(name))).toEqual([]);
  });
});

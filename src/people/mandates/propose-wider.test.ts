import { describe, expect, it } from 'vitest';
import { type AskedBeyond, proposeWider } from './propose-wider.ts';

const asks = (yes: number[], no: number[] = []): AskedBeyond[] => [
  ...yes.map((amountCents) => ({ amountCents, approved: true })),
  ...no.map((amountCents) => ({ amountCents, approved: false })),
];
const ten = [6000, 6500, 7000, 7000, 7200, 7500, 7800, 8000, 8100, 90_000];

describe('proposeWider', () => {
  it('covers nine in ten of what was approved, in tens of euros', () => {
    expect(proposeWider({ limitCents: 5000 }, asks(ten))).toEqual({
      limitCents: 9000,
      asked: 10,
      approved: 10,
      atLeast: 0.722,
    });
  });

  it.each([
    ['too few were asked', 5000, asks(ten.slice(0, 7))],
    ['too many were declined', 5000, asks(ten, [6000, 6000])],
    ['nothing was answered', 5000, ten.map((amountCents) => ({ amountCents, approved: null }))],
    ['it was about something else than the limit', 100_000, asks(ten)],
    ['there is no limit', null, asks(ten)],
  ] as const)('proposes nothing when %s', (_title, limitCents, asked) => {
    expect(proposeWider({ limitCents }, asked)).toBeNull();
  });
});

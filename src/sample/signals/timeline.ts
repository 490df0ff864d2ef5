import { day, startOfDay } from '../random/calendar.ts';

export type Timeline = {
  start: number;
  now: number;
  days: number;
  changeAt: number;
  faultEmergesAt: number;
  faultRecalledAt: number;
  letterCuredAt: number;
  firstSeatWishAt: number;
  seatServiceAt: number;
  bursts: { themeKey: string; from: number; to: number; factor: number }[];
};

/** How much of the invoice-letter rate is left after the letter was rewritten. */
export const letterFactor = 0.25;

/** Eighteen months ending at `now`; every story line hangs on a day counted from the start. */
export function drawTimeline(now: Date): Timeline {
  const days = 548;
  const start = startOfDay(now.getTime()) - days * day;
  const on = (number: number) => start + number * day;
  return {
    start,
    now: now.getTime(),
    days,
    changeAt: on(365),
    faultEmergesAt: on(404),
    faultRecalledAt: on(437),
    letterCuredAt: on(428),
    firstSeatWishAt: on(92),
    seatServiceAt: on(472),
    bursts: [
      { themeKey: 'payment-error', from: on(212), to: on(214), factor: 14 },
      { themeKey: 'payment-error', from: on(503), to: on(505), factor: 16 },
      { themeKey: 'delivery-slot', from: on(331), to: on(335), factor: 6 },
    ],
  };
}

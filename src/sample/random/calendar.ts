import type { Random } from './prng.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The moment at which clocks in the Netherlands show this wall time on the given UTC day. */
export function dutchTime(midnightUtc: number, minutes: number): Date {
  const offset = isSummer(midnightUtc) ? 120 : 60;
  return new Date(midnightUtc + (minutes - offset) * minute);
}

/** Day of the week, 0 = Sunday, of a moment as the Netherlands sees it. */
export function dutchWeekday(at: number): number {
  return new Date(at + (isSummer(at) ? 2 : 1) * hour).getUTCDay();
}

/** Minutes since midnight on a Dutch clock. */
export function dutchMinutes(at: number): number {
  const local = new Date(at + (isSummer(at) ? 2 : 1) * hour);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

export const startOfDay = (at: number): number => Math.floor(at / day) * day;

/**
 * Moves a moment forward by a number of office hours (Monday to Saturday, 9:00–18:00),
 * so that nobody in the sample answers at four in the night.
 */
export function afterOfficeHours(from: number, officeHours: number, random: Random): number {
  let at = from;
  let left = officeHours * hour;
  for (let guard = 0; guard < 400; guard++) {
    const minutes = dutchMinutes(at);
    const dayStart = at - minutes * minute - (at % minute);
    if (dutchWeekday(at) === 0 || minutes >= 18 * 60) {
      at = dayStart + day + (9 * 60 + random.whole(0, 25)) * minute;
      continue;
    }
    if (minutes < 9 * 60) {
      at = dayStart + (9 * 60 + random.whole(0, 25)) * minute;
      continue;
    }
    const room = (18 * 60 - minutes) * minute;
    if (left <= room) return at + left;
    left -= room;
    at += room;
  }
  return at + left;
}

/** The same moment, or the next morning for what would fall in the night: customers sleep too. */
export function whenAwake(at: number, random: Random): number {
  const minutes = dutchMinutes(at);
  if (minutes >= 7 * 60 && minutes < 23 * 60) return at;
  const morning = at - minutes * minute + (minutes >= 23 * 60 ? day : 0);
  return morning + random.whole(7 * 60, 10 * 60) * minute;
}

/** European rule: last Sunday of March to last Sunday of October, both at 01:00 UTC. */
function isSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  let summer = summers.get(year);
  if (!summer) {
    summer = [lastSunday(year, 2) + hour, lastSunday(year, 9) + hour];
    summers.set(year, summer);
  }
  return at >= summer[0] && at < summer[1];
}

const summers = new Map<number, [number, number]>();

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * day;
}

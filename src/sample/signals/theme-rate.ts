import { day, dutchWeekday } from '../random/calendar.ts';
import type { Season, ThemeGrammar } from '../themes/theme-shape.ts';
import { letterFactor, type Timeline } from './timeline.ts';

/** Signals expected of one theme on one day. */
export function themeRate(theme: ThemeGrammar, at: number, line: Timeline): number {
  const story = storyRate(theme.key, at, line);
  const burst = line.bursts.find((one) => one.themeKey === theme.key && at >= one.from && at < one.to);
  const growth = 1 + 0.15 * ((at - line.start) / (line.now - line.start));
  // The invoice letter goes out evenly, month in, month out, so that its cure can be read from the plain rate.
  const rhythm = theme.key === 'invoice-letter' ? weekly(at) : weekly(at) * season(theme.season, at) * growth;
  return (story ?? theme.weight) * rhythm * (burst?.factor ?? 1);
}

function storyRate(key: string, at: number, line: Timeline): number | undefined {
  if (key === 'battery-fault') return faultRate(at, line);
  if (key === 'child-seat-rental') return seatRate(at, line);
  if (key === 'invoice-letter') return at < line.letterCuredAt ? undefined : 1.7 * letterFactor;
  return undefined;
}

/** Nothing before it emerges, then a steep rise; after the recall it dies away, and questions about the recall end it. */
function faultRate(at: number, line: Timeline): number {
  if (at < line.faultEmergesAt) return 0;
  const age = (at - line.faultEmergesAt) / day;
  const top = 7.5 * Math.min(1, 0.2 + age / 24);
  return at < line.faultRecalledAt
    ? top
    : Math.max(0.06, 7.5 * Math.exp(-(at - line.faultRecalledAt) / (11 * day)));
}

/** A wish that grows slowly; once the service is there the wishing stops and people talk about the service. */
function seatRate(at: number, line: Timeline): number {
  if (at < line.firstSeatWishAt) return 0;
  if (at >= line.seatServiceAt) return 0.75;
  return 0.45 + (0.75 * (at - line.firstSeatWishAt)) / (line.seatServiceAt - line.firstSeatWishAt);
}

/** Sunday is quiet, Monday makes up for it, Saturday is the day of the shops. */
const weekly = (at: number): number => [0.62, 1.24, 1.08, 1.0, 1.0, 0.98, 1.08][dutchWeekday(at)]!;

const peaks: Record<Season, number> = { even: 4, spring: 4, summer: 6.5, autumn: 9.5, winter: 0 };
const swings: Record<Season, number> = { even: 0.12, spring: 0.45, summer: 0.4, autumn: 0.35, winter: 0.45 };

function season(name: Season, at: number): number {
  const month = new Date(at).getUTCMonth() + new Date(at).getUTCDate() / 31;
  return 1 + swings[name] * Math.cos(((month - peaks[name]) / 12) * 2 * Math.PI);
}

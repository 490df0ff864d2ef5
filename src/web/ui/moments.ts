const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The largest unit that fits, rounded towards now: 119 minutes ago is one hour ago. */
export const distance = (
  from: number,
  to: number,
): { count: number; unit: Intl.RelativeTimeFormatUnit } | undefined => {
  const seconds = (to - from) / 1000;
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return { count: Math.trunc(seconds / size), unit };
  return undefined;
};

/** `2 hours ago`, `in 3 days`; within a minute what `just` says. */
export const ago = (at: number, now: number, language: string, just: string): string => {
  const found = distance(now, at);
  return found
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(found.count, found.unit)
    : just;
};

/** `2h`, `3d` for a narrow column; the direction is lost, so only where it is plain. */
export const shortly = (at: number, now: number, language: string, just: string): string => {
  const found = distance(now, at);
  if (!found) return just;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: found.unit,
    unitDisplay: 'narrow',
  }).format(Math.abs(found.count));
};

/** Seconds in the two largest units that say something: `3 h 20 min`, `2 d`. */
export const duration = (seconds: number, language: string): string => {
  const units: [string, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ];
  const first = units.findIndex(([, size]) => Math.abs(seconds) >= size);
  if (first < 0) return unit(0, 'second', language);
  const [[large, size], next] = [units[first] as [string, number], units[first + 1]];
  const whole = Math.trunc(seconds / size);
  const rest = next ? Math.trunc((Math.abs(seconds) - Math.abs(whole) * size) / next[1]) : 0;
  const parts = [unit(whole, large, language)];
  if (next && rest > 0) parts.push(unit(rest, next[0], language));
  return parts.join(' ');
};

const unit = (count: number, name: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);

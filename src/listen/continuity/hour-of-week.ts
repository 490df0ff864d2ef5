const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Which of the 168 hours of a week (Monday, midnight first) an hour is on the clocks of a place. */
export function hourOfWeekIn(zone: string): (start: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const known = new Map<number, number>();
  return (start) => {
    const found = known.get(start);
    if (found !== undefined) return found;
    const parts = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, value]));
    const place = days.indexOf(parts.weekday ?? 'Mon') * 24 + Number(parts.hour);
    known.set(start, place);
    return place;
  };
}

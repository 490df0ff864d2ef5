/** So many days on, at an hour of the day (nine in the morning unless told), in the reader's own time. */
export const daysAhead = (from: Date, days: number, hour = 9): Date =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour);

/** As a `datetime-local` field wants it. */
export const localInput = (moment: Date): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
};

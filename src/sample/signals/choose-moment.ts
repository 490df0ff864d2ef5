import { day, dutchTime, dutchWeekday } from '../random/calendar.ts';
import type { Random } from '../random/prng.ts';
import type { Channel } from '../sample-shape.ts';
import type { Kind, ThemeGrammar } from '../themes/theme-shape.ts';

const usual: [Channel, number][] = [
  ['mail', 30],
  ['web-form', 17],
  ['phone', 13],
  ['counter', 8],
  ['visit', 2],
  ['letter', 1.6],
  ['microblog', 9],
  ['forum', 5],
  ['review', 7],
  ['chat', 8],
  ['blog', 2.4],
];

/** Praise goes to reviews and counters, wishes to forums and blogs, invoices never to a forum. */
export function chooseChannel(random: Random, theme: ThemeGrammar, kind: Kind, angry: boolean): Channel {
  return random.weighted(
    usual.map(
      ([channel, weight]) =>
        [channel, weight * taste(channel, theme, kind) * (angry && channel === 'microblog' ? 2 : 1)] as const,
    ),
  );
}

function taste(channel: Channel, theme: ThemeGrammar, kind: Kind): number {
  if (theme.key === 'sign-language') return ['phone', 'counter', 'review'].includes(channel) ? 0 : 1;
  if (channel === 'review')
    return kind === 'praise' ? 6 : kind === 'complaint' && theme.local ? 1.6 : kind === 'complaint' ? 0.7 : 0;
  if (channel === 'forum')
    return ['lease', 'marcom'].includes(theme.department) ? 0.1 : kind === 'praise' ? 0.5 : 1.2;
  if (channel === 'blog') return kind === 'wish' || kind === 'praise' ? 3 : kind === 'other' ? 2 : 0.5;
  if (channel === 'counter') return theme.local ? 2 : theme.department === 'it' ? 0.2 : 0.5;
  if (channel === 'visit') return theme.department === 'lease' ? 2.5 : 0.8;
  if (channel === 'letter') return theme.department === 'lease' || kind === 'other' ? 3 : 0.6;
  return 1;
}

/** Hours of the day by channel: [from, to, weight]. */
const hours: Record<'shop' | 'phone' | 'home', [number, number, number][]> = {
  shop: [
    [9.5, 12, 4],
    [12, 14, 3],
    [14, 18, 6],
  ],
  phone: [
    [9, 11, 5],
    [11, 14, 3],
    [14, 17.5, 4],
  ],
  home: [
    [0, 6.5, 0.4],
    [6.5, 9, 2],
    [9, 12, 3.5],
    [12, 13.5, 2.5],
    [13.5, 17, 3.5],
    [17, 19, 2],
    [19, 22.5, 5.5],
    [22.5, 24, 1],
  ],
};

/** The moment on that day; shops and telephone are closed on Sundays, so those move to Monday. */
export function chooseMoment(random: Random, channel: Channel, midnight: number): Date {
  const rhythm =
    channel === 'counter' || channel === 'visit' || channel === 'letter'
      ? 'shop'
      : channel === 'phone'
        ? 'phone'
        : 'home';
  const closed = rhythm !== 'home' && dutchWeekday(midnight + day / 2) === 0;
  const [from, to] = random.weighted(
    hours[rhythm].map(([a, b, weight]) => [[a, b] as const, weight] as const),
  );
  const minutes = (from + random.next() * (to - from)) * 60;
  const at = dutchTime(midnight + (closed ? day : 0), minutes).getTime() + random.whole(0, 59_999) - 30_000;
  // Just after midnight here is still the day before in UTC; it then belongs to the end of this day.
  return new Date(at < midnight ? at + day : at);
}

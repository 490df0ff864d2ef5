import { DateTime } from 'luxon';

export interface DateHints {
  /** IANA zone for times that name none. */
  zone?: string;
  /** Order of 03/04/2015 and its like; day first unless told. */
  order?: 'dmy' | 'mdy';
  /** Also take `2015`, `2015-02` and dates whose time cannot be read, as feeds write them. */
  partial?: boolean;
}

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'jan januari january januar janvier',
    'feb februari february februar fevrier',
    'mrt maart mar march marz mars',
    'apr april avril',
    'mei may mai',
    'jun juni june juin',
    'jul juli july juillet',
    'aug augustus august aout',
    'sep sept september septembre',
    'okt oktober oct october octobre',
    'nov november novembre',
    'dec december dez dezember decembre',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1])),
);

interface Parts {
  year: number;
  month: number;
  day: number;
  rest: string;
}

/**
 * The moment a cell names, or undefined when it names none that exists. Reads ISO 8601, `2015-02-24 11:15:59
 * -0800`, dd-mm-yyyy with or without time, RFC 2822, month names (nl, en, de, fr), epoch seconds, milliseconds
 * and microseconds, and spreadsheet day numbers. Two-digit years from 70 are 19xx.
 */
export function readDate(value: unknown, hints: DateHints = {}): Date | undefined {
  if (value instanceof Date) return sane(value.getTime());
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text === '' || text.length > 100) return undefined;
  const partial = hints.partial ? /^(\d{4})(?:-?(\d{2}))?$/.exec(text) : null;
  if (partial) return readDate(`${partial[1]}-${partial[2] ?? '01'}-01`);
  if (/^-?\d+([.,]\d+)?$/.test(text)) return fromDigits(text);
  const parts = dayOf(text, hints.order ?? 'dmy');
  if (!parts) return undefined;
  const time = timeOf(parts.rest) ?? (hints.partial ? timeOf('') : undefined);
  if (!time) return undefined;
  const { year, month, day } = parts;
  if (time.offset === undefined && hints.zone) {
    const moment = DateTime.fromObject({ year, month, day, ...time.clock }, { zone: hints.zone });
    return moment.isValid ? sane(moment.toMillis()) : undefined;
  }
  const local = momentOf(year, month, day, time.clock);
  return local === undefined ? undefined : sane(local - (time.offset ?? 0) * 60_000);
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0 };

/** Milliseconds as if in UTC; undefined for days and times that do not exist, which Date would carry over. */
function momentOf(year: number, month: number, day: number, clock: Clock): number | undefined {
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return undefined;
  const ms = Date.UTC(year, month - 1, day, clock.hour, clock.minute, clock.second, clock.millisecond);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : undefined;
}

function fromDigits(text: string): Date | undefined {
  if (/^(19|20)\d{6}$/.test(text)) {
    const ms = momentOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), MIDNIGHT);
    if (ms !== undefined) return sane(ms);
  }
  return fromNumber(Number(text.replace(',', '.')));
}

function fromNumber(value: number): Date | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (value >= 1e14 && value < 1e16) return sane(value / 1000);
  if (value >= 1e11 && value < 1e14) return sane(value);
  if (value >= 1e8 && value < 1e11) return sane(value * 1000);
  // Days since 30 December 1899, the epoch spreadsheets settled on.
  if (value >= 20_000 && value < 80_000) return sane((value - 25_569) * 86_400_000);
  return undefined;
}

function dayOf(text: string, order: 'dmy' | 'mdy'): Parts | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T\s])/.exec(text);
  if (iso) return parts(text, iso, [iso[1]!, iso[3]!, iso[4]!]);
  const numbers = /^(?:[a-z]{2,10}\.?,?\s+)?(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T\s,])/i.exec(text);
  if (numbers) {
    const [, first, , second, year] = numbers;
    const monthFirst = order === 'mdy' && numbers[2] === '/';
    return parts(text, numbers, monthFirst ? [year!, first!, second!] : [year!, second!, first!]);
  }
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const named =
    /^(?:[a-z]{2,10}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|e|\.)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?=$|[T\s,])/i.exec(
      plain,
    );
  if (named) return parts(plain, named, [named[3]!, monthOf(named[2]!), named[1]!]);
  const english =
    /^(?:[a-z]{2,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[T\s,])/i.exec(
      plain,
    );
  if (english) return parts(plain, english, [english[3]!, monthOf(english[1]!), english[2]!]);
  // `date` and the social networks of the 2010s: Tue Feb 24 11:15:59 +0000 2015.
  const unix = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\S+(?:\s+[-+A-Z]\S*)?)\s+(\d{4})$/i.exec(plain);
  if (unix) return { ...parts(plain, unix, [unix[4]!, monthOf(unix[1]!), unix[2]!]), rest: unix[3]! };
  return undefined;
}

function parts(text: string, found: RegExpExecArray, [year, month, day]: [string, string, string]): Parts {
  const short = Number(year);
  const full = year.length === 2 ? short + (short >= 70 ? 1900 : 2000) : short;
  return { year: full, month: Number(month), day: Number(day), rest: text.slice(found[0].length) };
}

function monthOf(name: string): string {
  return String(MONTHS[name.toLowerCase()] ?? 0);
}

const TIME =
  /^(?:[T,\s]\s*)?(?:at|om|um|à)?\s*(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,](\d{1,9}))?\s*(am|pm|a\.m\.|p\.m\.|uur|uhr)?\s*(z|utc|gmt|[a-z]{3,4}|(?:utc|gmt)?[-+]\d{1,2}:?\d{2}|[-+]\d{2})?\s*(?:\([^)]*\)|\[[^\]]*\])?$/i;

/** Hours that abbreviations in mail and exports stand for. */
const ZONES: Record<string, number> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0 },
  ...{ BST: 1, CET: 1, WEST: 1, CEST: 2, EET: 2, EEST: 3 },
  ...{ EDT: -4, EST: -5, CDT: -5, CST: -6, MDT: -6, MST: -7, PDT: -7, PST: -8 },
};

function timeOf(rest: string): { clock: Clock; offset: number | undefined } | undefined {
  if (rest.trim() === '') return { clock: MIDNIGHT, offset: undefined };
  const found = TIME.exec(rest.replace(/^,/, ' '));
  if (!found) return undefined;
  const [, hours, minute, second, fraction, half, written] = found;
  let hour = Number(hours);
  if (half && /^[ap]/i.test(half)) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const offset = written === undefined ? undefined : minutesOf(written.toUpperCase());
  if (written !== undefined && offset === undefined) return undefined;
  const millisecond = Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  // A leap second has no place in a JavaScript date; the second before it is as near as it gets.
  const whole = Number(second ?? 0);
  return { clock: { hour, minute: Number(minute), second: whole === 60 ? 59 : whole, millisecond }, offset };
}

/** Minutes ahead of UTC. */
function minutesOf(offset: string): number | undefined {
  const named = ZONES[offset];
  if (named !== undefined) return named * 60;
  const found = /([-+])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (!found || Number(found[2]) > 14 || Number(found[3] ?? 0) > 59) return undefined;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

/** Nothing a customer says to an organisation in a file was said before 1970 or after 2100. */
function sane(ms: number): Date | undefined {
  return Number.isFinite(ms) && ms >= 0 && ms < 4_102_444_800_000 ? new Date(ms) : undefined;
}

import { storable } from '#kit/text.ts';
import type { HeardAuthor } from './heard.ts';

export interface Identity {
  kind: 'email' | 'phone' | 'handle' | 'external';
  /** '' for what is the same everywhere; the source for names that only mean something there. */
  scope: string;
  value: string;
  shown: string;
}

/**
 * The certain identities of an author, the most telling first. A name is none: two people share it.
 * What does not look like what it should be (an address without @, a number of four digits) is left out.
 */
export function identitiesOf(author: HeardAuthor | undefined, source: string): Identity[] {
  if (!author) return [];
  const email = trimmed(author.email);
  const phone = trimmed(author.phone);
  const handle = trimmed(author.handle);
  const external = trimmed(author.externalId);
  const found: Identity[] = [];
  if (email && isEmail(email))
    found.push({ kind: 'email', scope: '', value: email.toLowerCase(), shown: email });
  if (external) found.push({ kind: 'external', scope: source, value: external, shown: external });
  const bare = handle?.replace(/^@+/, '').toLowerCase();
  if (handle && bare) found.push({ kind: 'handle', scope: source, value: bare, shown: handle });
  const number = phone && normalPhone(phone);
  if (phone && number) found.push({ kind: 'phone', scope: '', value: number, shown: phone });
  return found;
}

/** Longest identity kept: an index row may not pass 2,704 bytes. */
const mostCharacters = 320;

function trimmed(text: string | undefined): string | undefined {
  const value = text === undefined ? '' : storable(text).trim();
  return value === '' || value.length > mostCharacters ? undefined : value;
}

const isEmail = (text: string) => /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/u.test(text);

/** Digits with a leading +. Dutch national numbers (06…, 030…) become +31…; null when it can't be a number. */
export function normalPhone(written: string): string | null {
  const kept = written.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const digits = kept.replace(/\+/g, '');
  if (digits.length < 7 || digits.length > 15 || /[a-z]{3}/i.test(written)) return null;
  if (kept.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (digits.startsWith('0') && digits.length === 10) return `+31${digits.slice(1)}`;
  return digits;
}

import { parsePerson } from '../feed/read-person.ts';
import { readDate } from '../read-date.ts';
import type { MailAddress } from './mail-types.ts';

/** Message ids in a header, with their brackets; bare ones are taken too when no bracketed one is there. */
export function messageIds(values: string[]): string[] {
  const text = values.join(' ').slice(0, 100_000);
  const found = text.match(/<[^<>\s]{1,900}>/g);
  if (found) return found;
  const bare = text.trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(bare) ? [`<${bare}>`] : [];
}

/** What a message answers, nearest first. */
export function answeredIds(headers: Map<string, string[]>): string[] {
  const direct = messageIds(headers.get('in-reply-to') ?? []);
  const earlier = messageIds(headers.get('references') ?? []).reverse();
  return [...new Set([...direct, ...earlier])].slice(0, 100);
}

/** The Date header, or the moment the last server took it in; undefined when neither can be read. */
export function dateOf(headers: Map<string, string[]>): Date | undefined {
  const written = headers.get('date')?.[0];
  const found = written === undefined ? undefined : readMailDate(written);
  if (found) return found;
  const received = headers.get('received')?.[0];
  return received?.includes(';') ? readMailDate(received.slice(received.lastIndexOf(';') + 1)) : undefined;
}

function readMailDate(written: string): Date | undefined {
  const plain = written
    .replace(/\([^()]{0,200}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    readDate(plain) ?? readDate(plain.replace(/\s*[A-Za-z]{3,5}$/, '')) ?? readDate(plain, { partial: true })
  );
}

interface ParsedAddress {
  name: string;
  address?: string;
  group?: ParsedAddress[];
}

/** Addresses of a parsed header, groups opened, at most `limit`. */
export function addressesOf(parsed: unknown, limit: number): MailAddress[] {
  const found: MailAddress[] = [];
  const walk = (entries: ParsedAddress[]) => {
    for (const { name, address, group } of entries) {
      if (found.length >= limit) return;
      if (group) walk(group);
      else if (address || name) found.push(addressOf(name, address));
    }
  };
  for (const each of [parsed].flat()) {
    if (typeof each === 'object' && each !== null && 'value' in each && Array.isArray(each.value))
      walk(each.value as ParsedAddress[]);
  }
  return found;
}

function addressOf(name: string, address: string | undefined): MailAddress {
  const email = address?.trim().toLowerCase().replace(/^<|>$/g, '');
  const person = email ? undefined : parsePerson(name);
  const shown = (person ? person.name : name)?.replace(/\s+/g, ' ').trim();
  return {
    ...(shown && shown.toLowerCase() !== email && { name: shown.slice(0, 300) }),
    ...((email || person?.email) && { email: (email || person!.email!.toLowerCase()).slice(0, 320) }),
  };
}

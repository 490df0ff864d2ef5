import type { PersonalSpan } from './personal.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}(?:@|\s?\[at\]\s?)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{2,24}){1,5}/giu;

const PHONE =
  /(?<![\p{L}\p{N}.,:/#€$£+-]|\d |[A-Z]{4} )(?:\+\d{1,3}|\(0\d{1,4}\)|\(\d{3}\)|0)(?:[ .\-/()]{0,3}\d){5,14}(?![\p{L}\p{N}]|[,.:]\d)/gu;
const PLAIN_PHONE = /(?<![\p{L}\p{N}.,:/#€$£+-])(?:1[-. ])?\d{3}[-.]\d{3}[-.]\d{4}(?![\p{L}\p{N}-])/gu;
/** A number right after such a word is a phone number, however few its digits. */
const CALLED_PHONE =
  /(?:tel(?:efoon)?(?:nummer|nr)?|phone(?: number)?|mobiel|mobile|gsm|bel(?:len)? (?:me|mij|ons)?(?: terug)? ?op|bereikbaar op|call (?:me|us)?(?: back)? ?(?:on|at)|téléphone|telefonnummer|handy)[.:]?\s{0,2}(\d(?:[ .-]?\d){5,11})(?![\p{L}\p{N}]|[.,:]\d)/giu;

/** The layouts of Dutch plates (RDW side codes 1–14): D a digit, L a letter, groups as on the plate. */
const LAYOUTS = new Set(
  'LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL LLL-DD-L L-DD-LLL D-LL-DDD DDD-LL-D'.split(
    ' ',
  ),
);
const PLATE = /(?<![\p{L}\p{N}-])[A-Z0-9]{1,3}([- ])[A-Z0-9]{2,3}\1[A-Z0-9]{1,3}(?![\p{L}\p{N}-])/gu;
const CALLED_PLATE =
  /(?:kenteken(?:plaat)?|nummerplaat|nummerbord|(?:licen[cs]e|number|registration) plate|registration|kennzeichen|plaque d'immatriculation|parkeer\p{L}*|voertuig|auto|car)(?:nummer)?(?: (?:voor|van|met|is|was|for|of|with|de|het|mijn|my|the|taxi|auto)){0,3}[:\s(]{1,3}([a-z0-9](?:[- ]?[a-z0-9]){4,7})(?![\p{L}\p{N}])/giu;

/** Addresses of mail boxes, also with a written-out at. */
export function findEmails(text: string): PersonalSpan[] {
  return [...text.matchAll(EMAIL)].map((match) => {
    const trimmed = match[0].replace(/[.-]+$/, '');
    return { from: match.index, to: match.index + trimmed.length, kind: 'email' as const };
  });
}

/** Phone numbers: international, national ones that begin with 0, American ones, others behind a word that says so. */
export function findPhones(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(PHONE)) if (likePhone(match[0])) found.push(span(match.index, match[0]));
  for (const match of text.matchAll(PLAIN_PHONE)) found.push(span(match.index, match[0]));
  for (const match of text.matchAll(CALLED_PHONE))
    found.push(span(match.index + match[0].length - match[1]!.length, match[1]!));
  return found;
}

function span(from: number, words: string): PersonalSpan {
  return { from, to: from + words.trimEnd().length, kind: 'phone' };
}

function likePhone(words: string): boolean {
  const digits = words.replace(/\D/g, '');
  // A date such as 01-02-1980 and a time are no numbers to call.
  if (/^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}$/.test(words)) return false;
  if (words.startsWith('+') || words.startsWith('00')) return digits.length >= 9 && digits.length <= 15;
  if (/^0[89]00/.test(digits)) return digits.length >= 7 && digits.length <= 11;
  if (words.startsWith('(') && !words.startsWith('(0')) return digits.length === 10;
  return digits.length >= 9 && digits.length <= 12;
}

/** Dutch licence plates by their layouts; without dashes, or foreign, behind a word that says so. */
export function findPlates(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(PLATE)) {
    // With blanks between the groups "12 AB 34" may be anything.
    if (match[1] === '-' && LAYOUTS.has(layoutOf(match[0])))
      found.push({ from: match.index, to: match.index + match[0].length, kind: 'plate' });
  }
  const bare = new Set([...LAYOUTS].map((layout) => layout.replaceAll('-', '')));
  for (const match of text.matchAll(CALLED_PLATE)) {
    const from = match.index + match[0].length - match[1]!.length;
    for (let to = match[1]!.length; to >= 6; to--) {
      const part = match[1]!.slice(0, to);
      if (
        /[\p{L}\p{N}]/u.test(match[1]![to] ?? '') ||
        !bare.has(layoutOf(part.replace(/[- ]/g, '').toUpperCase()))
      )
        continue;
      found.push({ from, to: from + part.length, kind: 'plate' });
      break;
    }
  }
  return found;
}

const layoutOf = (plate: string) => plate.replace(/[A-Z]/g, 'L').replace(/\d/g, 'D');

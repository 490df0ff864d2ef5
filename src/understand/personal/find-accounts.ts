import type { PersonalSpan } from './personal.ts';

/** Length of an IBAN per country (ISO 13616 registry). */
const LENGTHS: Record<string, number> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MA: 28,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
};
const IBAN_START = /(?<![\p{L}\p{N}])([a-z]{2})\s?\d{2}(?=[ .-]?[a-z0-9])/giu;
const CARD = /(?<![\p{L}\p{N}.,-])[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{3,4}(?![\p{L}\p{N}])/gu;
const DIGITS = /(?<![\p{L}\p{N}.,/-])\d(?:[ .-]?\d){7,8}(?![\p{L}\p{N}]|[.,/-]\d)/gu;
/** Numbers with such a word before them are what that word says. */
const CALLED_BSN = /(?:\bbsn|burgerservice\p{L}*|sofi-?(?:nummer|nr)?|service ?nummer)[^\d\n]{0,25}$/iu;

/** Account numbers whose check digits are right, whatever stands between their groups. */
export function findIbans(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(IBAN_START)) {
    const length = LENGTHS[match[1]!.toUpperCase()];
    if (length === undefined) continue;
    let digits = '';
    let to = match.index;
    for (; to < text.length && digits.length < length; to++) {
      const sign = text[to]!;
      if (/[a-z0-9]/i.test(sign)) digits += sign.toUpperCase();
      else if (!/[ .\-\u00a0]/.test(sign) || /[ .\-\u00a0]/.test(text[to - 1]!)) break;
    }
    if (digits.length !== length || /[\p{L}\p{N}]/u.test(text[to] ?? ' ')) continue;
    if (rightIban(digits)) found.push({ from: match.index, to, kind: 'iban' });
  }
  return found;
}

/** ISO 7064 mod 97-10: the first four characters go to the end, letters count from 10, the rest of 97 is 1. */
function rightIban(digits: string): boolean {
  let rest = 0;
  for (const sign of digits.slice(4) + digits.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Payment cards of 15 or 16 digits whose check digit (Luhn) is right. */
export function findCards(text: string): PersonalSpan[] {
  return [...text.matchAll(CARD)].flatMap((match) =>
    rightCard(match[0].replace(/\D/g, ''))
      ? [{ from: match.index, to: match.index + match[0].length, kind: 'card' as const }]
      : [],
  );
}

function rightCard(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < digits.length; n++) {
    const digit = Number(digits[digits.length - 1 - n]);
    sum += n % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Dutch citizen numbers: nine digits (an old one may lack its first 0) that pass the eleven test. */
export function findBsns(text: string): PersonalSpan[] {
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '');
    const called = CALLED_BSN.test(text.slice(Math.max(0, match.index - 40), match.index));
    // Nine digits in a row pass by chance once in eleven: grouped or short ones need the word.
    if (!called && (digits.length !== 9 || digits !== match[0])) return [];
    return rightBsn(digits.padStart(9, '0'))
      ? [{ from: match.index, to: match.index + match[0].length, kind: 'bsn' as const }]
      : [];
  });
}

function rightBsn(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < 9; n++) sum += Number(digits[n]) * (n === 8 ? -1 : 9 - n);
  return sum % 11 === 0 && Number(digits) > 0;
}

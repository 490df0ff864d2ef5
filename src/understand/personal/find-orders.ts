import type { PersonalSpan } from './personal.ts';

const THING =
  'order|bestel(?:ling)?|boeking|reservering|factuur|klant|dossier|zaak|ticket|polis|contract|lidmaatschap|abonnement|klacht(?:en)?|melding|track(?:ing)?(?: ?(?:&|and|en) ?trace)?|zending|pakket|case|invoice|booking|reservation|customer|client|account|policy|member(?:ship)?|reference|ref|referentie|kenmerk|claim|bestellung|bestell|rechnung|rechnungs|kunden|auftrags?|vorgangs|sendungs|commande|facture|client|dossier|réservation|suivi';
const COUNTED = 'nummer|number|num|nr|no|code|id|reference|referentie|kenmerk|ref|numero|numéro|n°';
/** What a number is called, then the number itself: at least four signs with a digit among them. */
const CALLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${THING})s?[- ]?(?:(?:${COUNTED})\\b|n°)?(?: (?:de|du|is|was|met|with|ist|est|van|:))?[.:]{0,2}\\s{0,2}(?:(?:${COUNTED})\\b[.:]?\\s{0,2})?#?((?=[^\\s\\d]{0,12}\\d)[\\p{L}\\p{N}]+(?:[-./_][\\p{L}\\p{N}]+)*(?: \\d{3,6}(?!\\d))*)`,
  'giu',
);
const NUMBERED = new RegExp(`(?:${COUNTED})\\b|n°`, 'iu');
/** Numbers that show themselves: after a #, carriers' codes, year and number behind letters. */
const SHOWN =
  /(?<![\p{L}\p{N}&#])#\p{L}{0,4}-?\d{4,12}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:3S[A-Z]{3,5}\d{8,12}|1Z[0-9A-Z]{16}|JJ?[DV]\d{16,20}|INC\d{6,10}|[A-Z]{2,4}-20\d\d-\d{3,8})(?![\p{L}\p{N}])/gu;

/** Order, customer, invoice, booking and case numbers, by the word before them or their own shape. */
export function findOrders(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(SHOWN))
    found.push({ from: match.index, to: match.index + match[0].length, kind: 'order' });
  for (const match of text.matchAll(CALLED)) {
    const number = match[1]!;
    const from = match.index + match[0].length - number.length;
    const counted = NUMBERED.test(match[0].slice(0, -number.length)) || text[from - 1] === '#';
    const head = counted ? number : number.split(' ')[0]!;
    if (!likeNumber(head, counted, text.slice(from + head.length, from + head.length + 8))) continue;
    const start = text[from - 1] === '#' ? from - 1 : from;
    found.push({ from: start, to: from + head.length, kind: 'order' });
  }
  return found;
}

function likeNumber(number: string, counted: boolean, after: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  if (digits === 0 || number.replace(/[^\p{L}\p{N}]/gu, '').length < 4) return false;
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(number)) return false;
  if (/^\s?(?:euro|eur|€|pounds?|dollars?|procent|%|,\d\d\b)/i.test(after)) return false;
  // Behind "order" alone a year or a few digits say when or how many.
  return (
    counted ||
    digits >= 5 ||
    (digits >= 3 && /[\p{L}-]/u.test(number)) ||
    /^(?=.*\d.*\d)(?=.*[A-Z].*[A-Z])[A-Z0-9]{5,10}$/.test(number)
  );
}

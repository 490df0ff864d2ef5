/** Why two customers may be one. `value`: what both have, to show to who decides. */
export interface LikeReason {
  code: 'name' | 'handle' | 'order' | 'address' | 'number' | 'same-thing';
  value: string;
  /** Hours between the two, for what was said of the same thing. */
  hours?: number;
}

/**
 * How much each reason says, by how rarely two strangers share it. None is proof, or they would have been joined at
 * once; two weak ones, or one strong one, are worth a person's look.
 */
const weights: Record<LikeReason['code'], number> = {
  address: 0.8,
  number: 0.7,
  order: 0.7,
  name: 0.4,
  handle: 0.4,
  'same-thing': 0.4,
};
export const worthALook = 0.6;

/** Reasons are independent evidence: 1 − Π(1 − w). */
export const scoreOf = (reasons: readonly LikeReason[]): number =>
  1 - reasons.reduce((left, { code }) => left * (1 - weights[code]), 1);

/** A first name alone is shared by thousands; letters only, so that “J. de Vries” and “j de vries” are one. */
export function comparableName(name: string | null): string | null {
  const plain = (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(mr|mrs|ms|dr|dhr|mevr|mw|de heer|mevrouw|meneer)\b\.?/g, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.includes(' ') && plain.length >= 6 ? plain : null;
}

export interface Mark {
  kind: 'order' | 'email' | 'phone';
  value: string;
}

/** Orders, addresses and numbers that a text names, as they compare. At most ten: a list names nobody. */
export function marksIn(text: string, normalPhone: (written: string) => string | null): Mark[] {
  const marks: Mark[] = [];
  for (const [address] of text.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g))
    marks.push({ kind: 'email', value: address.toLowerCase() });
  const without = text.replace(/[\w.+-]{1,64}@[\w.-]{1,200}/g, ' ');
  for (const [, written = ''] of without.matchAll(/(?<![\w-])((?:\+|00)?\d[\d ()./-]{7,18}\d)(?![\w-])/g)) {
    const value = normalPhone(written);
    if (value?.startsWith('+')) marks.push({ kind: 'phone', value });
  }
  const named =
    /(?:order|bestel|ticket|zaak|factuur|invoice|klacht|case)\w*[\s:#-]*(?:(?:nummer|number|nr|no|id)[.:\s#-]*)?([A-Z]{0,4}-?\d[\d-]{3,14}\d)|(?<![\w-])([A-Z]{2,4}-?\d{5,12})(?![\w-])/gi;
  for (const [, after, bare] of without.matchAll(named)) {
    const value = (after ?? bare ?? '').replace(/-/g, '').toUpperCase();
    if (value.length >= 5) marks.push({ kind: 'order', value });
  }
  const seen = new Set<string>();
  const own = marks.filter(
    ({ kind, value }) => !seen.has(`${kind} ${value}`) && seen.add(`${kind} ${value}`),
  );
  return own.length <= 10 ? own : [];
}

const common = new Set(
  'about after again also because been before being could does doing have having here just more most only other over really same should some still such than that their them then there these they this those very want were what when where which while will with would your altijd andere daar deze door echt even gaat geen goed graag heb hebben heeft hele heel hier iets jullie kan keer komt kunnen maar maken meer mijn moet naar niet nog omdat onder ook over steeds toch toen veel voor waar waarom wanneer want wat weer weet werd wordt zeer zijn zonder zou'.split(
    ' ',
  ),
);

/** Words that carry a matter, cut to a stem of six letters. */
export const tellingWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [])
      .filter((word) => !common.has(word))
      .map((word) => word.slice(0, 6)),
  );

/** Share of the telling words of the shorter text that the other has too (overlap coefficient); 0 below three. */
export function sameThing(one: Set<string>, other: Set<string>): number {
  const least = Math.min(one.size, other.size);
  if (least < 3) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared < 3 ? 0 : shared / least;
}
export const sameThingFrom = 0.5;

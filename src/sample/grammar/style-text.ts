import type { Random } from '../random/prng.ts';
import type { Language } from '../themes/theme-shape.ts';

/** Mistakes people make, not machines: the ones a teacher in the Netherlands or Britain underlines. */
const mistakes: Record<Language, [RegExp, string][]> = {
  nl: [
    [/\bmijn\b/u, 'me'],
    [/\bwordt\b/u, 'word'],
    [/\bgebeurt\b/u, 'gebeurd'],
    [/\bjullie\b/u, 'julie'],
    [/\bonmiddellijk\b/u, 'onmiddelijk'],
    [/\beigenlijk\b/u, 'eigelijk'],
    [/\bsowieso\b/u, 'zowiezo'],
    [/\bdan\b/u, 'als'],
    [/\bzo'n\b/u, 'zon'],
    [/\bgraag\b/u, 'graagd'],
    [/\bbeloofd\b/u, 'belooft'],
    [/\bhet\b/u, 't'],
    [/\been\b/u, 'n'],
    [/\bniet\b/u, 'nie'],
    [/\bklachten\b/u, 'klagten'],
    [/\bafspraak\b/u, 'afspaak'],
    [/\bfactuur\b/u, 'faktuur'],
    [/\baccu\b/u, 'acu'],
    [/\breparatie\b/u, 'reperatie'],
    [/\bverzekering\b/u, 'verzekring'],
    [/\bwerkplaats\b/u, 'werkplaast'],
    [/\bbezorging\b/u, 'bezorgin'],
  ],
  en: [
    [/\bdon't\b/u, 'dont'],
    [/\bcan't\b/u, 'cant'],
    [/\bit's\b/u, 'its'],
    [/\byour\b/u, 'you'],
    [/\breceived?\b/u, 'recieved'],
    [/\bdefinitely\b/u, 'definately'],
    [/\bthere is\b/u, 'their is'],
    [/\bthe\b/u, 'teh'],
    [/\bbattery\b/u, 'batery'],
    [/\bbecause\b/u, 'becuase'],
    [/\bdelivery\b/u, 'delivry'],
    [/\bbrakes\b/u, 'breaks'],
    [/\binsurance\b/u, 'insurence'],
    [/\bI'm\b/u, 'Im'],
  ],
};

export function misspell(random: Random, text: string, language: Language): string {
  let out = text;
  for (const [right, wrong] of random.shuffle(mistakes[language]).slice(0, 12)) {
    if (random.chance(0.45)) out = out.replace(right, wrong);
  }
  return out.replace(/[\p{Ll}]{7,}/gu, (word) => (random.chance(0.035) ? slip(random, word) : word));
}

/** A slip of the thumb: two letters change places, or one is left out. */
function slip(random: Random, word: string): string {
  const at = random.whole(2, word.length - 3);
  return random.chance(0.5)
    ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1);
}

/** How people write who do not care for capitals and full stops. */
export function careless(text: string): string {
  return text
    .replace(
      /(^|[.!?]\s+)(\p{Lu})(?=\p{Ll}|\s)/gu,
      (_, before: string, letter: string) => before + letter.toLowerCase(),
    )
    .replace(/\.$/u, '');
}

/** Somebody leans on the shift key: one word in capitals, one exclamation mark too many. */
export function shout(random: Random, text: string): string {
  const loud =
    /\b(niet|geen|niemand|nooit|alweer|weken|nog steeds|weer|never|nobody|not|weeks|still|again)\b/u;
  const out = random.chance(0.6) ? text.replace(loud, (word) => word.toUpperCase()) : text;
  return random.chance(0.5) ? out.replace(/\.$/u, '!!').replace(/\?$/u, '???') : out;
}

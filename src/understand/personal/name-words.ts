import { readFileSync } from 'node:fs';
import { stopWords } from '../themes/words/stop-words.ts';

const [first, also] = read('first-names').split('also words') as [string, string];
/** First names that are nothing else, first names that are words as well, and family names; folded. */
export const FIRST_NAMES = words(first);
export const WORDY_FIRST_NAMES = words(also);
export const FAMILY_NAMES = words(read('family-names'));

/** Stand between the parts of a name. */
export const PARTICLES = new Set(
  "van de der den het 't ten ter te von zu zum du la le el al ben bin da dos di st op 's in".split(' '),
);

/** Addressed or signed with a capital, and nobody's name. */
export const NO_NAMES = words(
  `klantenservice klantendienst team meneer mevrouw heer dame dames heren sir madam all allemaal iedereen collega collegas support
customer service everyone guys mensen redactie lezer directie afdeling helpdesk receptie administratie winkel gemeente bank
verzekering garage support kundenservice damen herren zusammen tous toutes madame monsieur service équipe beheer bestuur
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday januari
februari maart april mei juni juli augustus september oktober november december january february march june july august october
nederland belgië duitsland amsterdam rotterdam utrecht london berlin paris brussel groningen eindhoven google amazon apple
samsung microsoft facebook whatsapp instagram android iphone ikea hema bol coolblue postnl dhl ups dpd klarna paypal nederlands
engels duits frans dutch english german french european order bestelling factuur pakket abonnement verzonden sent
dr drs ir ing prof mr mrs ms mw mevr dhr fam familie herr frau miss
een ik wij jullie you i we this that`,
);

/** Shops, brands and streets that carry somebody's name. */
export const BRANDS = new Set(
  'albert heijn|jan linders|dirk van den broek|pieter pot|anne frank|louis vuitton|calvin klein|tommy hilfiger|hugo boss|jack jones|john deere|michael kors|ralph lauren|ben jerry|peter pan|johnnie walker|john lewis|harley davidson|tom tom|max havelaar|leon paul'.split(
    '|',
  ),
);

const EVERYDAY = new Set([...stopWords.nl, ...stopWords.en, ...stopWords.de, ...stopWords.fr]);

/** A small word of one of our four languages. */
export const everyday = (word: string): boolean => EVERYDAY.has(fold(word));

/** Lower case without accents. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('ı', 'i');
}

function read(name: string): string {
  const text = readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8');
  return text.replace(/^#.*$/gm, '');
}

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter(Boolean).map(fold));
}

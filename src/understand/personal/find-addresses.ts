import type { PersonalSpan } from './personal.ts';

const WORD = "[\\p{L}][\\p{L}'’.-]*";
const STREET =
  'straat|str\\.|weg|laan|plein|gracht|kade|dijk|singel|dreef|plantsoen|boulevard|allee|straße|strasse';
/** Endings of so many other words that the street must have a capital. */
const RARER =
  'hof|park|steeg|pad|markt|baan|burg|wal|haven|veld|brink|akker|weide|erf|horst|kamp|berg|oord|hoek|tuin|dam|zijde|poort|brug|sluis|bos|meent|donk|ven|eind|platz|gasse|damm|ufer|steig|ring|ringweg';
const NUMBER =
  '\\d{1,5}(?:[ -]?(?:[a-zA-Z]|bis|hs|huis|rd|zw|zwart|rood|I{1,3})(?![\\p{L}\\p{N}])|[a-zA-Z]?[-/]\\d{1,4}[a-z]?(?!\\d))?';
const DUTCH_POST = '[1-9]\\d{3} ?[A-Za-z]{2}(?![\\p{L}\\p{N}])';
const CITY =
  "(?:(?:'s-|['’]t |[Dd]en |[Dd]e |[Ss]int |[Ss]t\\. |Bad )?\\p{Lu}[\\p{L}'’-]+(?: (?:(?:aan|op|bij|am|an|sur|sous) (?:den |de |der )?|Zuid|Noord|a/d )\\p{Lu}[\\p{L}-]+)?)";
const PLACE = `(?:[,;]?\\s{1,2}(?:${DUTCH_POST}(?:,? ${CITY}|,? (?!(?:en|is|in|de|het|aub|graag) )\\p{Ll}[\\p{Ll}-]{2,20}(?=[.,!?]|$))?|\\d{5},? ${CITY}|(?:${CITY},? )?[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\p{L}\\p{N}])|${CITY}(?: \\p{Lu}[\\p{L}-]+)?,? [A-Z]{2} \\d{5}))?`;
const START = '(?<![\\p{L}\\p{N}])';
/** Not a number of something else. */
const NO_COUNT =
  '(?![\\p{N}]|[.,:]\\d| (?:euro|uur|procent|minuten|dagen|keer|jaar|km|kg|weken|maanden|minutes|times|days))';
const BEFORE =
  "(?:(?:[Bb]urgemeester|[Bb]urg\\.|[Dd]okter|[Dd]r\\.|[Pp]rof\\.|[Pp]rofessor|[Pp]rins(?:es)?|[Kk]oning(?:in)?) (?:van |de |den |der )*)?(?:(?:[Vv]an|De|Den|Der|Het|['’]t|[Ss]int|[Ss]t\\.|[12]e) (?=\\p{Lu})|\\p{Lu}[\\p{L}'’.-]* (?:(?:van|de|den|der|het) (?=\\p{Lu}))*){0,3}";

/** Street, house number and what follows of postcode and town, as written in the Netherlands, Germany, Britain and France. */
const SHAPES: RegExp[] = [
  // Van Speijkstraat 88 bis, 3572 XB Utrecht
  new RegExp(
    `${START}${BEFORE}(?:[\\p{L}'’-]{1,30}(?:${STREET})|(?:\\p{Lu}[\\p{L}'’-]{0,30}(?:${RARER}))) ${NUMBER}${NO_COUNT}${PLACE}`,
    'gu',
  ),
  // Laan van Meerdervoort 500, 2563 AZ Den Haag: any words with a number, when a Dutch postcode follows
  new RegExp(
    `${START}(?:['’]t )?\\p{Lu}[\\p{L}'’.-]*(?: (?:van|de|den|der|het|['’]t|\\p{Lu}[\\p{L}'’.-]*)){0,4} ${NUMBER},?\\s{1,2}${DUTCH_POST}(?:,? ${CITY})?`,
    'gu',
  ),
  new RegExp(
    `${START}(?:[Ll]aan|[Pp]lein|[Hh]of|[Ww]eg|[Kk]ade) van (?:de |den |het )?${WORD}(?: ${WORD})? ${NUMBER}${PLACE}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[Pp]ostbus|[Aa]ntwoordnummer|Postfach|P\\.?O\\.? [Bb]ox) \\d{1,6}${PLACE}`,
    'gu',
  ),
  // 221B Baker Street, London NW1 6XE
  new RegExp(
    `(?<![\\p{L}\\p{N}.,-])\\d{1,5}[A-Z]?,? (?:\\p{Lu}[\\p{L}'’.-]* ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Way|Terrace|Court|Ct|Place|Pl|Square|Gardens|Crescent|Hill|Boulevard|Blvd|Row|Mews|Grove)\\b\\.?${PLACE}`,
    'gu',
  ),
  // Am Markt 17, 04109 Leipzig
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:Am|An der|Im|In der|Auf der|Unter den|Zum|Zur) \\p{Lu}[\\p{L}-]* \\d{1,4}[a-z]?, \\d{5} ${CITY}`,
    'gu',
  ),
  // 12 rue de la République, 69002 Lyon
  new RegExp(
    `(?<![\\p{L}\\p{N}])\\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|square) (?:(?:de|du|des|la|le|les|et|saint|sainte) |de l['’]|d['’]|l['’]){0,3}\\p{L}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,2}${PLACE}`,
    'giu',
  ),
  // A postcode by itself
  /(?<![\p{L}\p{N}.,$€£-]|[$€£] )[1-9]\d{3} ?(?!S[ADS]|EN|DE|OF|OP|IN|IS|KM|KG|AM|PM|MB|GB|CM|MM|ML|KW|UU)[A-Z]{2}(?![\p{L}\p{N}-])(?:,? (?:'s-|Den |De |Sint )?\p{Lu}[\p{L}-]{2,})?/gu,
  /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu,
];

/** Words before the street that belong to the sentence though they have a capital, because they begin it. */
const LEAD =
  /^(?:(?:Ik|Wij|Naar|Op|Aan|In|De|Het|Adres|Bij|Levering|Lieferung|My|At|The|To)(?: filiaal| aan)? )+(?=\p{Lu}[\p{L}'’ .-]+ \d)/u;

/** Addresses, from street to town as one stretch, and postcodes by themselves. */
export function findAddresses(text: string): PersonalSpan[] {
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].map((match) => {
      // "De Ruyterkade" begins with a word of its own, "In Stationsweg 3" with one of the sentence.
      const lead = LEAD.exec(match[0])?.[0].length ?? 0;
      const own = /^(?:De|Het) \p{Lu}\S+ \d/u.test(match[0]) ? 0 : lead;
      const to = match.index + match[0].trimEnd().length;
      return { from: match.index + own, to, kind: 'address' as const };
    }),
  );
}

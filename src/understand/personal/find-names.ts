import {
  BRANDS,
  everyday,
  FAMILY_NAMES,
  FIRST_NAMES,
  fold,
  NO_NAMES,
  PARTICLES,
  WORDY_FIRST_NAMES,
} from './name-words.ts';
import type { PersonalSpan } from './personal.ts';

interface Word {
  word: string;
  folded: string;
  from: number;
  to: number;
  capital: boolean;
  initial: boolean;
}

const WORD =
  /\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|['’][ts](?![\p{L}])/gu;

/** What follows is a name, also without a capital. */
const SURELY =
  /(?:(?:mijn|de|volledige) naam is|ik heet|my name(?: is|['’]s)|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|i am called)[: ]{1,2}$/iu;
/** What follows with a capital is a name: titles, labels of forms, roles, partners in talk. */
const LIKELY =
  /(?:\b(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|(?:de |den )heer|heer|familie|fam\.?|dr\.?|drs\.?|ir\.?|ing\.?|prof\.?|mr\.?|mrs\.?|ms\.?|miss|mister|madame|mme|monsieur|herrn?|frau)|t\.?n\.?v\.?|t\.?a\.?v\.?|(?:op|in de|in the) na(?:am|me)(?: van| of)|ter attentie van|\b(?:volledige )?naam:|name:|nom:|account holder:?|rekeninghouder:?|contactpersoon:?|aan:|\b(?:collega|medewerker|medewerkster|monteur|technicus|chauffeur|bezorger|begeleider|huisarts|makelaar|agent|colleague|engineer|driver|technician|nurse|employee)|(?:sprak|gesproken|gebeld|gemaild|contact|afspraak|gesprek) met|(?:spoke|talked|spoken) (?:with|to)|(?:appointment|call) with|(?:ask|asked) for|vraag(?:t)? naar|(?:mijn|my|onze|our|meine?|mon|ma) (?:ex-?)?(?:man|vrouw|zoon|zoontje|dochter|dochtertje|vader|moeder|broer|zus|zusje|opa|oma|buurman|buurvrouw|vriend|vriendin|partner|husband|wife|son|daughter|father|mother|brother|sister|neighbou?r|frau|sohn|tochter|mari|femme|fils|fille),?|complimenten (?:voor|aan))[: ]{1,2}$/iu;
/** What follows is a name when we know it as one. */
const MAYBE =
  /(?:\bik ben|\bik,|wij zijn|\bi['’]?m|\bi am|this is|je suis|ich bin|thanks? to|dank(?:zij| aan)|(?:mijn|my|onze|our|ons|meine?|mon|ma) \p{L}+|(?:from|van|voor|for|door|by|met|with|en|and|und|et))[: ]{1,2}$/iu;
const GREETING =
  /(?:^|[\n.!?,]\s{0,3})(?:beste|hoi|hallo|hey|hi|dag|hello|dear|geachte|lieve|bonjour|cher|chère|liebe[r]?)(?: (?:heer|mevrouw|mevr\.|meneer|mr\.?|mrs\.?|ms\.?))? $/iu;
const FAREWELL =
  /(?:groet(?:en|jes)?|mvg|m\.v\.g\.|grtz?\.?|gr\.?|hoogachtend|ondertekend|liefs|regards|cheers|best|sincerely|yours|thanks|thank you|bedankt|alvast dank|cordialement|bien à vous|grüße|grüßen|gruß)\s{0,2}(?:,|\.|!)?(?: van| from)?\s{1,4}$/iu;

/** Names of people: by what stands before them, or because we know them as first and family names. */
export function findNames(text: string): PersonalSpan[] {
  const words = wordsOf(text);
  const shouted = text.length > 12 && text === text.toUpperCase();
  const found: PersonalSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const last = endOfName(text, words, at, shouted);
    if (last >= at) {
      const end = words[last]!;
      const to = /['’]s$/.test(end.word) ? end.to - 2 : end.to;
      found.push({ from: words[at]!.from, to, kind: 'name' });
      at = last + 1;
    } else at++;
  }
  return found;
}

/** The last word of the name that begins at `at`, or −1 when none does. */
function endOfName(text: string, words: Word[], at: number, shouted: boolean): number {
  const word = words[at]!;
  const before = text.slice(Math.max(0, word.from - 40), word.from);
  if (SURELY.test(before))
    return shouted || !word.capital ? plainEnd(text, words, at) : capitalEnd(text, words, at);
  if (!word.capital || shouted) return -1;
  if (everyday(word.word) && !PARTICLES.has(word.folded) && !knownFirst(word)) return -1;
  const last = capitalEnd(text, words, at);
  if (last < at) return -1;
  const whole = words
    .slice(at, last + 1)
    .map((each) => each.folded)
    .join(' ');
  if ([...BRANDS].some((brand) => whole.startsWith(brand))) return -1;
  if (word.initial) return last > at && !everyday(words[last]!.word) ? last : -1;
  const family = last > at && FAMILY_NAMES.has(words[last]!.folded);
  if (onlyFirst(word.folded) && !PARTICLES.has(word.folded)) return last;
  if (WORDY_FIRST_NAMES.has(word.folded) && (family || particled(words, at, last))) return last;
  if (NO_NAMES.has(word.folded) && !PARTICLES.has(word.folded)) return -1;
  if (LIKELY.test(before)) return last;
  if (GREETING.test(before) && /^[,\n!]|^ *$/.test(text.slice(words[last]!.to))) return last;
  if (FAREWELL.test(before) && /^\s*(?:\n|$|[(,\d+])/.test(text.slice(words[last]!.to))) return last;
  if (MAYBE.test(before) && (knownFirst(word) || family)) return last;
  const opens = /(?:^|[.!?\n]\s*)$/.test(before);
  return family && !opens && !PARTICLES.has(word.folded) ? last : -1;
}

const knownFirst = ({ folded }: Word) => onlyFirst(folded) || WORDY_FIRST_NAMES.has(folded);

const onlyFirst = (folded: string) => FIRST_NAMES.has(folded) || /^abd[eu]l[a-z]{4,}$/.test(folded);

/** "Roos van Dam": a small word between two with capitals. */
const particled = (words: Word[], at: number, last: number) =>
  words.slice(at + 1, last).some(({ folded }) => PARTICLES.has(folded));

/** On from a word with a capital: initials, small words before a capital, capitals; four parts at most. */
function capitalEnd(text: string, words: Word[], at: number): number {
  let last = PARTICLES.has(words[at]!.folded) && !knownFirst(words[at]!) ? -1 : at;
  let parts = 0;
  for (let next = at + 1; next < words.length && parts < 4 && next - at < 7; next++) {
    const word = words[next]!;
    const gap = text.slice(words[next - 1]!.to, word.from);
    if (gap !== ' ' && !(words[next - 1]!.initial && gap === '')) break;
    if (PARTICLES.has(word.folded) && !(word.capital && FIRST_NAMES.has(word.folded))) continue;
    if (!word.capital || NO_NAMES.has(word.folded)) break;
    if (everyday(word.word) && !FAMILY_NAMES.has(word.folded)) break;
    last = next;
    parts++;
  }
  return last;
}

/** Without capitals to go by: up to three words that are not everyday ones, small words between them allowed. */
function plainEnd(text: string, words: Word[], at: number): number {
  let last = -1;
  for (let next = at; next < words.length && next - at < 5; next++) {
    const { word, folded, from } = words[next]!;
    if (next > at && text.slice(words[next - 1]!.to, from) !== ' ') break;
    if (PARTICLES.has(folded)) continue;
    if ((everyday(word) || NO_NAMES.has(folded)) && !FIRST_NAMES.has(folded)) break;
    if (next > at && !FAMILY_NAMES.has(folded) && !FIRST_NAMES.has(folded)) break;
    last = next;
  }
  return last;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0];
    return {
      word,
      folded: fold(word).replace(/'s$/, ''),
      from: match.index,
      to: match.index + word.length,
      capital: /^\p{Lu}/u.test(word),
      initial: /^\p{Lu}\./u.test(word),
    };
  });
}

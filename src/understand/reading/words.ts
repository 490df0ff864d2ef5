/** Longest part of a text that is read: beyond it a message no longer changes what it is about. */
export const READ_AT_MOST = 6000;

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Links, addresses and blobs (base64, hashes) are no words. Bounded, so that no text makes it run away. */
const NO_WORDS = /https?:\/\/\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}|[A-Za-z0-9+/=_-]{40,}/g;
const WORD =
  /[@#]?[\p{L}\p{M}\p{N}]+(?:['’`.-][\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}\uFE0F?|[?!]+|[:;]-?[)(DPp/|]|<3/gu;

/** The part of a text that is read: capped, without invisible characters, composed (NFC). */
export function visibleText(text: string): string {
  const capped = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text;
  const plain = capped.includes('&') ? decodeSigns(capped) : capped;
  return plain.normalize('NFC').replace(INVISIBLE, '').replace(NO_WORDS, ' ');
}

const SIGNS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  nbsp: ' ',
  hellip: '…',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  ccedil: 'ç',
};

/** Signs that a form or a feed wrote as names (`&amp;`, `&#39;`), also written so twice. */
function decodeSigns(text: string): string {
  return text.replace(
    /&(?:amp;)*(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, digits, hex, name) => {
      if (name) return SIGNS[String(name).toLowerCase()] ?? whole;
      const code = digits ? Number(digits) : Number.parseInt(String(hex), 16);
      return code >= 32 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    },
  );
}

/** Words in lower case, pictures and runs of ? and !, in the order of the text. */
export function wordsOf(visible: string): string[] {
  const words = visible.toLowerCase().replace(/[’`´]/g, "'").match(WORD) ?? [];
  return words.map((word) => (word.length > 60 ? word.slice(0, 60) : word));
}

/** Where a clause ends: words after it are not reached by a negation before it. */
export const CLAUSE_ENDS = new Set([
  '?',
  '!',
  '??',
  '!!',
  'maar',
  'but',
  'aber',
  'mais',
  'en',
  'and',
  'und',
  'et',
]);

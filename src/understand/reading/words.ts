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
  return capped.normalize('NFC').replace(INVISIBLE, '').replace(NO_WORDS, ' ');
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

/** One word of a message as it stands in the text: `from`/`to` are UTF-16 offsets, `form` is lower case without accents. */
export interface Word {
  form: string;
  from: number;
  to: number;
}

const noise = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/giu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// "c#", "c++", ".net", "wi-fi" and "o'hare" are one word each; a trailing dot or dash is punctuation.
const pattern = /\.?[\p{L}\p{N}]+(?:(?:['’.\-_]|&(?:amp;)?(?:#0?39|#x27|apos|rsquo);)[\p{L}\p{N}]+)*[#+]*/giu;
/** Signs that a form or a feed wrote as names: they are no words, but for an apostrophe inside one. */
const named = /&(?:amp;)*(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);|&amp;/giu;
const apostrophe = /&(?:amp;)?(?:#0?39|#x27|apos|rsquo);/gi;

/** Longest stretch of a message that is read for themes: a megabyte of text says nothing more than its beginning. */
export const readLimit = 4000;

/** Splits text into words; links, addresses and user names are left out, numbers become `0`. */
export function splitWords(text: string): Word[] {
  const head = text.length > readLimit ? text.slice(0, readLimit) : text;
  const clear = head.replace(noise, blank).replace(invisible, blank);
  const plain = clear.includes('&') ? clear.replace(named, keepApostrophe) : clear;
  const words: Word[] = [];
  for (const match of plain.matchAll(pattern)) {
    const form = fold(match[0].includes('&') ? match[0].replace(apostrophe, "'") : match[0]);
    if (form.length > 40) continue; // base64 and the like
    words.push({ form, from: match.index, to: match.index + match[0].length });
  }
  return words;
}

/** Lower case, no accents, no possessive; a word of digits alone becomes `0`. */
export function fold(word: string): string {
  const ascii = isPlain(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const lower = ascii.toLowerCase().replaceAll('’', "'");
  const bare = lower.replace(/^\.(?!net$)/, '').replace(/'(s|t|n|m)$/, "'$1");
  if (/^[\d.\-']+$/.test(bare)) return '0';
  return bare.endsWith("'s") ? bare.slice(0, -2) : bare;
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

// Blanks of equal length keep the offsets true to the original text.
function blank(match: string): string {
  return ' '.repeat(match.length);
}

function keepApostrophe(match: string, at: number, text: string): string {
  const inside = /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + match.length] ?? '');
  return inside && match.search(apostrophe) === 0 ? match : blank(match);
}

import { readFileSync } from 'node:fs';
import { eachGram, lettersOf } from './language-grams.ts';

/** The profiles know these; a script that only one language we know uses is told from its letters. */
const profile = load();
export const LANGUAGES: readonly string[] = profile.languages;

const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
];

export interface LanguageGuess {
  /** BCP 47 primary subtag, or `und` when the text does not show it. */
  label: string;
  /** 0–1, roughly the chance that the label is right. */
  confidence: number;
}

/**
 * The language of a text. `among` limits the answer to these candidates and then always answers, as long as
 * the text has a letter.
 */
export function detectLanguage(text: string, among?: readonly string[]): LanguageGuess {
  const letters = lettersOf(text);
  if (letters.length < 3) return { label: 'und', confidence: 0 };
  if (!among) {
    const script = byScript(letters);
    if (script) return script;
  }
  const scores = scoreLanguages(letters);
  const ranked = [...LANGUAGES.keys()]
    .filter((k) => !among || among.includes(LANGUAGES[k]!))
    .sort((a, b) => scores.sums[b]! - scores.sums[a]!);
  const first = ranked[0];
  if (first === undefined) return { label: 'und', confidence: 0 };
  // Neighbouring grams repeat one another's evidence, so the summed log odds are divided by what they overlap.
  const odds = ranked.map((k) => Math.exp((scores.sums[k]! - scores.sums[first]!) / OVERLAP));
  const confidence = (1 / odds.reduce((sum, odd) => sum + odd, 0)) * Math.min(1, scores.known / 0.35);
  if (!among && (confidence < 0.2 || scores.known < 0.12)) return { label: 'und', confidence };
  return { label: LANGUAGES[first]!, confidence };
}

const OVERLAP = 9;

/** Summed log likelihoods per profile, and the share of grams that any profile knows. */
export function scoreLanguages(letters: string): { sums: Float64Array; known: number } {
  const sums = new Float64Array(LANGUAGES.length);
  let grams = 0;
  let met = 0;
  eachGram(letters, (gram, length) => {
    if (length > 2) grams++;
    let slot = (Math.imul(gram, 0x9e3779b1) >>> 0) & profile.mask;
    while (profile.rows[slot] !== 0) {
      const row = profile.rows[slot]! - 1;
      if (profile.keys[row] === gram) {
        if (length > 2) met++;
        for (let cell = profile.starts[row]!; cell < profile.starts[row + 1]!; cell++)
          sums[profile.cells[cell * 2]!]! += profile.cells[cell * 2 + 1]! / 18;
        return;
      }
      slot = (slot + 1) & profile.mask;
    }
  });
  return { sums, known: grams ? met / grams : 0 };
}

function byScript(letters: string): LanguageGuess | undefined {
  if (/^[\p{Script=Latin}\p{M}' ]*$/u.test(letters)) return undefined;
  const total = letters.replaceAll(' ', '').length;
  for (const [label, pattern] of SCRIPTS) {
    const met = letters.match(pattern)?.length ?? 0;
    const enough = label === 'ja' || label === 'uk' ? 0.03 : 0.5;
    if (met / total > enough) return { label, confidence: label === 'ru' || label === 'ar' ? 0.7 : 0.9 };
  }
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin / total < 0.7 ? { label: 'und', confidence: 0 } : undefined;
}

interface Profile {
  languages: string[];
  keys: Uint32Array;
  starts: Uint32Array;
  cells: Uint8Array;
  rows: Uint32Array;
  mask: number;
}

/** Reads `language.bin` (written by train/train-language.ts): a JSON line, gram hashes, row sizes, cells. */
function load(): Profile {
  const bytes = readFileSync(new URL('./language.bin', import.meta.url));
  const line = bytes.indexOf(10) + 1;
  const { languages, grams } = JSON.parse(bytes.toString('utf8', 0, line)) as {
    languages: string[];
    grams: number;
  };
  const from = Math.ceil(line / 4) * 4;
  const keys = new Uint32Array(
    bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + from + grams * 4),
  );
  const sizes = bytes.subarray(from + grams * 4, from + grams * 5);
  const cells = bytes.subarray(from + grams * 5);
  const starts = new Uint32Array(grams + 1);
  for (let row = 0; row < grams; row++) starts[row + 1] = starts[row]! + sizes[row]!;
  const mask = (1 << Math.ceil(Math.log2(grams * 1.8))) - 1;
  const rows = new Uint32Array(mask + 1);
  for (let row = 0; row < grams; row++) {
    let slot = (Math.imul(keys[row]!, 0x9e3779b1) >>> 0) & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    rows[slot] = row + 1;
  }
  return { languages, keys, starts, cells, rows, mask };
}

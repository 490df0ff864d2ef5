import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachGram, LONGEST_GRAM, lettersOf } from '../language-grams.ts';

/**
 * Builds `language.bin` (character 1–5-gram log probabilities of 26 languages) from the text that
 * `collect-language-text.ts` left, plus our own messages and sentences where there are any.
 *
 * Usage: node train-language.ts TEXT_FOLDER OUT_FILE [GRAMS_KEPT]
 */
const [from, to, kept = '260000'] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: train-language.ts TEXT_FOLDER OUT_FILE [GRAMS_KEPT]');

const languages = readdirSync(from)
  .filter((name) => /^[a-z]{2}\.txt$/.test(name))
  .map((name) => name.slice(0, 2))
  .sort();
const texts = languages.map((code) =>
  readFileSync(join(from, `${code}.txt`), 'utf8')
    .trim()
    .split('\n'),
);

// A line that stands in three files, or in the English one, was left untranslated.
const holders = new Map<string, number>();
for (const lines of texts) for (const line of new Set(lines)) holders.set(line, (holders.get(line) ?? 0) + 1);
const english = new Set(texts[languages.indexOf('en')]);

const counts = new Map<number, Float32Array>();
const lengths = new Map<number, number>();
const totals = Array.from({ length: LONGEST_GRAM + 1 }, () => new Float64Array(languages.length));
texts.forEach((lines, k) => {
  for (const line of lines) {
    if (holders.get(line)! >= 3 || (languages[k] !== 'en' && english.has(line))) continue;
    eachGram(lettersOf(line), (gram, length) => {
      let row = counts.get(gram);
      if (!row) {
        row = new Float32Array(languages.length);
        counts.set(gram, row);
        lengths.set(gram, length);
      }
      row[k]!++;
      totals[length]![k]!++;
    });
  }
});

const ranked = [...counts].map(([gram, row]) => {
  const total = totals[lengths.get(gram)!]!;
  return { gram, share: Math.max(...row.map((n, k) => n / total[k]!)) };
});
ranked.sort((a, b) => b.share - a.share || a.gram - b.gram);
const grams = ranked
  .slice(0, Number(kept))
  .map(({ gram }) => gram)
  .sort((a, b) => a - b);

const sizes: number[] = [];
const cells: number[] = [];
for (const gram of grams) {
  const row = counts.get(gram)!;
  const total = totals[lengths.get(gram)!]!;
  let size = 0;
  row.forEach((n, k) => {
    // A byte holds the log probability above the floor of 1e-6 in steps of 1/18.
    const weight = Math.round(Math.log(n / total[k]! / 1e-6 + 1) * 18);
    if (weight <= 0) return;
    cells.push(k, Math.min(255, weight));
    size++;
  });
  sizes.push(size);
}
const head = Buffer.from(`${JSON.stringify({ version: 1, languages, grams: grams.length })}\n`);
writeFileSync(
  to,
  Buffer.concat([
    head,
    Buffer.alloc((4 - (head.length % 4)) % 4, 32),
    Buffer.from(Uint32Array.from(grams).buffer),
    Buffer.from(sizes),
    Buffer.from(cells),
  ]),
);
console.log({ grams: grams.length, cells: cells.length / 2, languages: languages.length });

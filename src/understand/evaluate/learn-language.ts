import { LANGUAGES, scoreLanguages } from '../reading/detect-language.ts';
import { eachGram, LONGEST_GRAM, lettersOf } from '../reading/language-grams.ts';

/** Log probability of a gram that a language never showed. */
const UNSEEN = Math.log(1e-6);
/** Neighbouring grams repeat one another: summed log odds are divided by this before they count as chances. */
const OVERLAP = 14;
/** Weights of the shipped profiles and of whole words beside the grams of the examples. */
const SHIPPED = 0.6;
const WORDS = 2;
const UNSEEN_WORD = 1e-5;

/**
 * Learns languages from examples: naive Bayes over character 1–5-grams and words, added to the shipped profiles of the
 * labels that have one. Answers only with labels of the examples.
 */
export function learnLanguage(
  examples: readonly { text: string; label: string }[],
): (text: string) => { label: string; confidence: number } {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const counts = new Map<number, Map<number, number>>();
  const totals = Array.from({ length: LONGEST_GRAM + 1 }, () => new Float64Array(labels.length));
  const words = new Map<string, Map<number, number>>();
  const wordTotals = new Float64Array(labels.length);
  for (const { text, label } of examples) {
    const k = labels.indexOf(label);
    for (const word of lettersOf(text).trim().split(' ')) {
      const row = words.get(word) ?? new Map<number, number>();
      row.set(k, (row.get(k) ?? 0) + 1);
      words.set(word, row);
      wordTotals[k]!++;
    }
    eachGram(lettersOf(text), (gram, length) => {
      const row = counts.get(gram) ?? new Map<number, number>();
      row.set(k, (row.get(k) ?? 0) + 1);
      counts.set(gram, row);
      totals[length]![k]!++;
    });
  }
  const shipped = labels.map((label) => LANGUAGES.indexOf(label));
  return (text) => {
    const letters = lettersOf(text);
    const sums = new Float64Array(labels.length);
    eachGram(letters, (gram, length) => {
      for (const [k, count] of counts.get(gram) ?? [])
        sums[k]! += Math.log(count / totals[length]![k]! + 1e-6) - UNSEEN;
    });
    for (const word of letters.trim().split(' '))
      for (const [k, count] of words.get(word) ?? [])
        sums[k]! += WORDS * Math.log(count / wordTotals[k]! / UNSEEN_WORD + 1);
    const known = scoreLanguages(letters).sums;
    shipped.forEach((at, k) => {
      if (at >= 0) sums[k]! += SHIPPED * known[at]!;
    });
    let first = 0;
    for (let k = 1; k < labels.length; k++) if (sums[k]! > sums[first]!) first = k;
    const odds = sums.reduce((sum, each) => sum + Math.exp((each - sums[first]!) / OVERLAP), 0);
    return { label: labels[first]!, confidence: 1 / odds };
  };
}

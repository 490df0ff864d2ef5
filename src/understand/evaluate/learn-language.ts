import { LANGUAGES, scoreLanguages } from '../reading/detect-language.ts';
import { eachGram, LONGEST_GRAM, lettersOf } from '../reading/language-grams.ts';

/** Log probability of a gram that a language never showed. */
const UNSEEN = Math.log(1e-6);
const OVERLAP = 5;

/**
 * Learns languages from examples: naive Bayes over character 1–5-grams, added to the shipped profiles of the
 * labels that have one. Answers only with labels of the examples.
 */
export function learnLanguage(
  examples: readonly { text: string; label: string }[],
): (text: string) => { label: string; confidence: number } {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const counts = new Map<number, Map<number, number>>();
  const totals = Array.from({ length: LONGEST_GRAM + 1 }, () => new Float64Array(labels.length));
  for (const { text, label } of examples) {
    const k = labels.indexOf(label);
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
    const known = scoreLanguages(letters).sums;
    shipped.forEach((at, k) => {
      if (at >= 0) sums[k]! += known[at]!;
    });
    let first = 0;
    for (let k = 1; k < labels.length; k++) if (sums[k]! > sums[first]!) first = k;
    const odds = sums.reduce((sum, each) => sum + Math.exp((each - sums[first]!) / OVERLAP / 2), 0);
    return { label: labels[first]!, confidence: 1 / odds };
  };
}

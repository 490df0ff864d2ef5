import { Lexicon, lexiconLines } from './lexicon.ts';
import type { Reason, ReasonCode, Urgency } from './reading.ts';

const lexicons = load();
const MULTILINGUAL = ['nl', 'en', 'de', 'fr'];
/** What a code adds at most: danger and a life in distress outrank any deadline. */
const WEIGHTS: Record<string, number> = {
  danger: 1.5,
  distress: 1.2,
  deadline: 0.9,
  blocked: 1,
  legal: 0.9,
  money: 0.9,
  repeat: 0.8,
  // Who it touches makes what is wrong weigh more; alone it is no emergency.
  vulnerable: 0.7,
};

/** Urgency from explicit signals only; every point of the score is a reason with its words. */
export function weighUrgency(
  words: readonly string[],
  language: string,
  bad: boolean,
): { label: Urgency; score: number; reasons: Reason[] } {
  const languages = lexicons.has(language) ? [language] : MULTILINGUAL;
  const reasons = new Map<string, Reason>();
  for (const code of languages) {
    for (const { entry, at, length } of lexicons.get(code)!.find(words)) {
      const reason = reasons.get(entry.code) ?? { code: entry.code, words: [], weight: 0 };
      reason.words.push(words.slice(at, at + length).join(' '));
      // A second word of the same kind says little more than the first.
      reason.weight =
        Math.max(reason.weight!, entry.weight * WEIGHTS[entry.code]!) + (reason.weight ? 0.2 : 0);
      reasons.set(entry.code, reason);
    }
  }
  const found = [...reasons.values()].sort((a, b) => b.weight! - a.weight!);
  let score = found.reduce((sum, reason, rank) => sum + reason.weight! / (rank + 1), 0);
  // The same words in a friendly or neutral message are mostly a plan, not an emergency; danger stays danger.
  if (!bad && found[0]?.code !== 'danger' && found[0]?.code !== 'distress') score *= 0.6;
  const label: Urgency =
    score >= 3.4 ? 'urgent' : score >= 1.55 ? 'high' : score > 0 || bad ? 'normal' : 'low';
  return { label, score: Math.min(1, Math.round((score / 5) * 100) / 100), reasons: found };
}

function load(): Map<string, Lexicon<{ code: ReasonCode; weight: number }>> {
  const found = new Map<string, Lexicon<{ code: ReasonCode; weight: number }>>();
  for (const [head, phrases] of lexiconLines('urgency')) {
    const [language, code, weight] = head.split(' ') as [string, ReasonCode, string];
    const lexicon = found.get(language) ?? new Lexicon();
    for (const phrase of phrases) lexicon.add(phrase, { code, weight: Number(weight) });
    found.set(language, lexicon);
  }
  return found;
}

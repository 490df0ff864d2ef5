import { detectLanguage } from './detect-language.ts';
import type { Kind, Reading, Reason, Sentiment } from './reading.ts';
import { type KindCues, weighKind } from './weigh-kind.ts';
import { type Tone, weighSentiment } from './weigh-sentiment.ts';
import { weighUrgency } from './weigh-urgency.ts';
import { visibleText, wordsOf } from './words.ts';

export type { Kind, Reading, Reason, Sentiment, Urgency } from './reading.ts';

export const READING_VERSION = 'lexicon-1';
/** Letters that decide a language are looked at; more of the same changes nothing. */
const LANGUAGE_LETTERS = 400;

/**
 * What one message says: language, kind, sentiment and urgency, each with the words that count. Pure and
 * bounded: only the first few thousand characters are read, and what cannot be read is said to be unknown.
 */
export function readMessage(text: string): Reading {
  const visible = visibleText(text);
  const words = wordsOf(visible);
  const language = detectLanguage(visible.slice(0, LANGUAGE_LETTERS));
  const tone = weighSentiment(words, language.label);
  const sentiment = tellSentiment(tone);
  const kind = tellKind(weighKind(words, language.label), sentiment, tone);
  const urgency = weighUrgency(
    words,
    language.label,
    sentiment.label === 'negative' || kind.label === 'complaint',
  );
  return { language, kind, sentiment, urgency, version: READING_VERSION };
}

function tellSentiment(tone: Tone): Reading['sentiment'] {
  const { good, bad } = tone;
  const score = (good - bad) / (good + bad + 1.5);
  const both = Math.min(good, bad) >= 1.5 && Math.min(good, bad) / Math.max(good, bad) > 0.5 && tone.turns;
  const label: Sentiment = both
    ? 'mixed'
    : score > 0.15
      ? 'positive'
      : score < -0.15
        ? 'negative'
        : 'neutral';
  const confidence = tone.heard.length === 0 ? 0.3 : Math.min(0.95, 0.45 + Math.abs(score) * 0.6);
  return { label, score, confidence, reasons: sentimentReasons(tone) };
}

function sentimentReasons(tone: Tone): Reason[] {
  const of = (sign: 1 | -1) => tone.heard.filter(({ weight }) => weight * sign > 0);
  const reasons: Reason[] = [];
  for (const [code, heard, weight] of [
    ['good-words', of(1), tone.good],
    ['bad-words', of(-1), tone.bad],
  ] as const)
    if (heard.length)
      reasons.push({ code, words: [...new Set(heard.map(({ words }) => words))].slice(0, 6), weight });
  return reasons;
}

function tellKind(cues: KindCues, sentiment: Reading['sentiment'], tone: Tone): Reading['kind'] {
  const weights = { ...cues.weights };
  weights.complaint += tone.bad * 0.35;
  weights.praise += tone.good * 0.35 - tone.bad * 0.2;
  weights.other += 0.5;
  if (sentiment.label === 'negative') weights.praise = 0;
  const ranked = (Object.entries(weights) as [Kind, number][]).sort((a, b) => b[1] - a[1]);
  const [label, first] = ranked[0]!;
  const total = ranked.reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
  const also = ranked
    .slice(1)
    .filter(([kind, weight]) => kind !== 'other' && weight >= 1 && weight > first * 0.5);
  const mine = cues.heard.filter(({ kind }) => kind === label).map(({ words }) => words);
  const felt = label === 'complaint' || label === 'praise' ? sentimentReasons(tone) : [];
  const code = label === 'praise' ? 'good-words' : 'bad-words';
  const reasons: Reason[] = mine.length
    ? [{ code: `${label}-words`, words: [...new Set(mine)].slice(0, 6) }]
    : [];
  reasons.push(...felt.filter((reason) => reason.code === code));
  return {
    label,
    confidence: label === 'other' ? 0.3 : Math.max(0.2, first / (total + 0.5)),
    also: also.map(([kind]) => kind),
    reasons,
  };
}

import { detectLanguage } from './detect-language.ts';
import { type Learnt, nudge } from './learn.ts';
import { judge, MODEL_VERSION, wordsThatCount } from './model.ts';
import type { Kind, Reading, Reason, Sentiment } from './reading.ts';
import { textFeatures } from './text-features.ts';
import { type KindCues, weighKind } from './weigh-kind.ts';
import { type Tone, weighSentiment } from './weigh-sentiment.ts';
import { weighUrgency } from './weigh-urgency.ts';
import { visibleText, wordsOf } from './words.ts';

export type { Kind, Reading, Reason, Sentiment, Urgency } from './reading.ts';

/** Version of everything that decides a reading without corrections. */
export const READING_VERSION = MODEL_VERSION;
/** Letters that decide a language are looked at; more of the same changes nothing. */
const LANGUAGE_LETTERS = 160;

/**
 * What one message says: language, kind, sentiment and urgency, each with the words that count. Pure and
 * bounded: only the first few thousand characters are read, and what cannot be read is said to be unknown.
 * `learnt` adds what corrections have taught.
 */
export function readMessage(text: string, learnt?: Learnt): Reading {
  const visible = visibleText(text);
  const words = wordsOf(visible);
  const language = detectLanguage(visible.slice(0, LANGUAGE_LETTERS));
  const tone = weighSentiment(words, language.label);
  const cues = weighKind(words, language.label);
  const features = textFeatures(words, visible, language.label, { tone, cues });
  const judged = judge(features);
  // Without a language we know and without a word of the lexicons the model would only see shapes.
  const sure = language.label !== 'und' || tone.heard.length + cues.heard.length > 0;
  const feels = nudge(judged.sentiment, features, 'sentiment', learnt);
  const sentiment = sure ? tellSentiment(feels, tone, words) : UNSURE.sentiment;
  const says = nudge(judged.kind, features, 'kind', learnt);
  const kind = sure ? tellKind(says, cues, tone, words) : UNSURE.kind;
  const bad = sentiment.label === 'negative' || sentiment.label === 'mixed' || kind.label === 'complaint';
  const urgency = weighUrgency(words, language.label, bad);
  const version = learnt?.count ? `${READING_VERSION}+${learnt.count}` : READING_VERSION;
  return { language, kind, sentiment, urgency, version };
}

const UNSURE: Pick<Reading, 'kind' | 'sentiment'> = {
  kind: { label: 'other', confidence: 0.2, also: [], reasons: [] },
  sentiment: { label: 'neutral', score: 0, confidence: 0.2, reasons: [] },
};

export type Chances = { labels: readonly string[]; chances: number[] };

function tellSentiment({ labels, chances }: Chances, tone: Tone, words: string[]): Reading['sentiment'] {
  const chance = (label: Sentiment) => chances[labels.indexOf(label)] ?? 0;
  const first = chances.indexOf(Math.max(...chances));
  const label = labels[first] as Sentiment;
  const score = Math.round((chance('positive') - chance('negative')) * 1000) / 1000;
  const heard = toneReasons(tone, label);
  const reasons = heard.length || label === 'neutral' ? heard : similar('sentiment', label, words);
  return { label, score, confidence: chances[first]!, reasons };
}

function toneReasons(tone: Tone, label: Sentiment): Reason[] {
  const reasons: Reason[] = [];
  const good = tone.heard.filter(({ weight }) => weight > 0).map(({ words }) => words);
  const bad = tone.heard.filter(({ weight }) => weight < 0).map(({ words }) => words);
  if (bad.length && label !== 'positive')
    reasons.push({ code: 'bad-words', words: firstOf(bad), weight: -tone.bad });
  if (good.length && label !== 'negative')
    reasons.push({ code: 'good-words', words: firstOf(good), weight: tone.good });
  return reasons;
}

function tellKind(
  { labels, chances }: Chances,
  cues: KindCues,
  tone: Tone,
  words: string[],
): Reading['kind'] {
  const ranked = [...chances.keys()].sort((a, b) => chances[b]! - chances[a]!);
  const first = ranked[0]!;
  const label = labels[first] as Kind;
  const also = ranked
    .slice(1)
    .filter((k) => labels[k] !== 'other' && chances[k]! > (cues.weights[labels[k] as Kind] > 0 ? 0.18 : 0.3))
    .map((k) => labels[k] as Kind);
  const reasons: Reason[] = [];
  const mine = cues.heard.filter(({ kind }) => kind === label).map((cue) => cue.words);
  if (mine.length) reasons.push({ code: `${label}-words`, words: firstOf(mine) });
  if (label === 'complaint' && !mine.length) reasons.push(...toneReasons(tone, 'negative'));
  if (label === 'praise' && !mine.length) reasons.push(...toneReasons(tone, 'positive'));
  if (!reasons.length && label !== 'other') reasons.push(...similar('kind', label, words));
  return { label, confidence: chances[first]!, also, reasons };
}

/** No word of a lexicon, but words that stood in such messages among those the model learnt from. */
function similar(task: 'kind' | 'sentiment', label: string, words: string[]): Reason[] {
  const counting = wordsThatCount(task, label, words);
  return counting.length ? [{ code: 'similar-words', words: counting }] : [];
}

const firstOf = (words: string[]) => [...new Set(words)].slice(0, 6);

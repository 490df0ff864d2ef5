export type Kind = 'complaint' | 'wish' | 'question' | 'praise' | 'other';
export type Sentiment = 'negative' | 'neutral' | 'positive' | 'mixed';
export type Urgency = 'low' | 'normal' | 'high' | 'urgent';

export const KINDS: readonly Kind[] = ['complaint', 'wish', 'question', 'praise', 'other'];
export const SENTIMENTS: readonly Sentiment[] = ['negative', 'neutral', 'positive', 'mixed'];
export const URGENCIES: readonly Urgency[] = ['low', 'normal', 'high', 'urgent'];

/** Every code a reason can carry; `locales/<language>/understand.json` has words for each. */
export const REASON_CODES = [
  'good-words',
  'bad-words',
  'complaint-words',
  'wish-words',
  'question-words',
  'praise-words',
  'other-words',
  'similar-words',
  'danger',
  'distress',
  'blocked',
  'deadline',
  'legal',
  'money',
  'repeat',
  'vulnerable',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why: a stable code (the ending of a locale key) and the words in the text that count. */
export interface Reason {
  code: ReasonCode;
  words: string[];
  weight?: number;
}

/** What one message says. Confidences run from 0 to 1, the sentiment score from −1 to 1, the urgency score 0–1. */
export interface Reading {
  /** BCP 47 primary subtag, or `und` when the text does not show it. */
  language: { label: string; confidence: number };
  kind: { label: Kind; confidence: number; also: Kind[]; reasons: Reason[] };
  sentiment: { label: Sentiment; score: number; confidence: number; reasons: Reason[] };
  urgency: { label: Urgency; score: number; reasons: Reason[] };
  /** Version of the model; stored with every reading so that old and new ones can be told apart. */
  version: string;
}

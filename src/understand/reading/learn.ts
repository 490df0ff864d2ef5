import { detectLanguage } from './detect-language.ts';
import { type Judged, judge } from './model.ts';
import { featuresOf, type TextFeatures } from './text-features.ts';

/** What corrections have taught: weights per task and label, added to what the shipped model finds. */
export interface Learnt {
  /** Corrections in force; part of the version of a reading. */
  count: number;
  /** Weight per `task label`, per hashed feature. */
  weights: Map<string, Map<number, number>>;
}

/** One correction of a person: the text was read as `from` and is `to`. */
export interface Correction {
  task: 'kind' | 'sentiment';
  from: string;
  to: string;
  /** How far it moves the log odds between the two on its own text; kept, so that undo takes as much away. */
  step: number;
}

/** Log odds by which a corrected text is on the right side afterwards. */
const CLEAR = 1.5;

export const learntNothing = (): Learnt => ({ count: 0, weights: new Map() });

/** What is known after a person said that a text is `to`, and the correction to keep for undoing it. */
export function correct(
  learnt: Learnt,
  text: string,
  task: Correction['task'],
  to: string,
): { learnt: Learnt; correction: Correction } {
  const features = featuresOf(text, detectLanguage(text).label);
  const correction = stepTo(features, task, to, learnt);
  return { learnt: shifted(learnt, features, correction, 1), correction };
}

/** What was known before that correction, whatever was learnt after it: corrections only add up. */
export function undo(learnt: Learnt, text: string, correction: Correction): Learnt {
  return shifted(learnt, featuresOf(text, detectLanguage(text).label), correction, -1);
}

/** A corrected text and what a person said it is. */
export interface Lesson {
  text: string;
  task: Correction['task'];
  to: string;
}

/** What lessons teach after what is `known`, in their order; yields after each, as a thousand take about a second. */
export function* learnInSteps(
  lessons: readonly Lesson[],
  known: Learnt = learntNothing(),
): Generator<void, Learnt> {
  const learnt = {
    count: known.count,
    weights: new Map([...known.weights].map(([key, row]) => [key, new Map(row)])),
  };
  for (const { text, task, to } of lessons) {
    const features = featuresOf(text, detectLanguage(text).label);
    const step = stepTo(features, task, to, learnt);
    addShares(learnt.weights, features, step, 1);
    learnt.count++;
    yield;
  }
  return learnt;
}

function stepTo(features: TextFeatures, task: Correction['task'], to: string, learnt: Learnt): Correction {
  const { labels, chances } = nudge(judge(features)[task], features, task, learnt);
  const from = labels[chances.indexOf(Math.max(...chances))]!;
  const chance = (label: string) => chances[labels.indexOf(label)]! + 1e-6;
  return { task, from, to, step: from === to ? 1 : CLEAR + Math.log(chance(from) / chance(to)) };
}

function shifted(learnt: Learnt, text: TextFeatures, correction: Correction, sign: 1 | -1): Learnt {
  const weights = new Map(learnt.weights);
  const key = `${correction.task} ${correction.to}`;
  if (weights.has(key)) weights.set(key, new Map(weights.get(key)));
  addShares(weights, text, correction, sign);
  return { count: Math.max(0, learnt.count + sign), weights };
}

// Only what it is gains: taking from what it was as well would let a third label win in texts like it.
function addShares(
  weights: Learnt['weights'],
  text: TextFeatures,
  { task, to, step }: Correction,
  sign: 1 | -1,
): void {
  const key = `${task} ${to}`;
  const row = weights.get(key) ?? new Map<number, number>();
  for (const [feature, share] of sharesOf(text)) {
    const next = (row.get(feature) ?? 0) + sign * share * step;
    if (Math.abs(next) < 1e-9) row.delete(feature);
    else row.set(feature, next);
  }
  if (row.size) weights.set(key, row);
  else weights.delete(key);
}

/** The chances of a text after corrections. */
export function nudge(
  judged: Judged,
  text: TextFeatures,
  task: 'kind' | 'sentiment',
  learnt?: Learnt,
): { labels: readonly string[]; chances: number[] } {
  if (!learnt || !judged.labels.some((label) => learnt.weights.has(`${task} ${label}`))) return judged;
  const shares = sharesOf(text);
  const logs = judged.chances.map((chance, k) => {
    const row = learnt.weights.get(`${task} ${judged.labels[k]}`);
    let sum = Math.log(chance + 1e-6);
    if (row) for (const [feature, share] of shares) sum += (row.get(feature) ?? 0) * share;
    return sum;
  });
  const most = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - most));
  const total = odds.reduce((a, b) => a + b, 0);
  return { labels: judged.labels, chances: odds.map((odd) => odd / total) };
}

/** Words and pairs of words as a vector of length one, so that a correction moves its own text by its step. */
function sharesOf(text: TextFeatures): [number, number][] {
  let squares = 0;
  for (const count of text.words.values()) squares += count * count;
  const length = Math.sqrt(squares) || 1;
  return [...text.words].map(([feature, count]) => [feature, count / length]);
}

/** Plain JSON for a `Learnt`, and back. */
export const packLearnt = ({ count, weights }: Learnt) => ({
  count,
  weights: Object.fromEntries([...weights].map(([key, row]) => [key, [...row]])),
});

export const unpackLearnt = (packed: ReturnType<typeof packLearnt>): Learnt => ({
  count: packed.count,
  weights: new Map(Object.entries(packed.weights).map(([key, row]) => [key, new Map(row)])),
});

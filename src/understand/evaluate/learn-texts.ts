import { detectLanguage } from '../reading/detect-language.ts';
import {
  type Calibration,
  calibrate,
  chancesOf,
  choose,
  fitChances,
  logLoss,
} from '../reading/linear/calibrate.ts';
import { type Classifier, marginsOf, trainClassifier } from '../reading/linear/classify.ts';
import { spreadOf, trainBayes } from '../reading/linear/naive-bayes.ts';
import { learnVocabulary, type Vocabulary, vectorise } from '../reading/linear/vectors.ts';
import { judge } from '../reading/model.ts';
import { featuresOf, type TextFeatures } from '../reading/text-features.ts';

/** One configuration for every task and set. */
const SCALES = { words: 1, letters: 1, signals: 1 };
const COST = 0.1;
const BALANCE = 0.75;
const FOLDS = 4;
/** Below this many examples parts left out say too little to calibrate each label apart. */
const ENOUGH = 150;
/** How much of what the shipped model thinks of a label of the same name is taken over to begin with. */
const SHIPPED = 0.6;
/** Shares of naive Bayes in the margins that are tried on parts left out, on at most so many texts. */
const SHARES = [0, 0.15, 0.3, 0.5, 0.8];
const TRIED = 1500;

/** A text classifier learnt from examples: what it says of a text. */
export type Guess = (text: string) => { label: string; confidence: number };

interface Seen {
  features: TextFeatures;
  /** Margins of the shipped model per label of its own. */
  shipped: Map<string, number>;
}

interface Learnt {
  separators: Classifier;
  bayes: Classifier;
  vocabulary: Vocabulary;
}

/**
 * Learns labels from examples: words, pairs, letter runs, lexicon signals and what the shipped model makes of each
 * text, in one linear separator per label with a share of naive Bayes, with chances calibrated on parts left out.
 */
export function learnTexts(examples: readonly { text: string; label: string }[], seed: number): Guess {
  const texts = examples.map(({ text }) => seeText(text));
  const labels = examples.map(({ label }) => label);
  const distinct = [...new Set(labels)].sort();
  const whole = train(texts, labels, seed);
  const left: [number[], number[]][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (i: number) => i % FOLDS === fold;
    const part = train(
      texts.filter((_, i) => !inside(i)),
      labels.filter((_, i) => !inside(i)),
      seed,
    );
    texts.forEach((text, i) => {
      if (inside(i)) left[i] = marginsFor(part, text, distinct);
    });
  }
  const truth = labels.map((label) => distinct.indexOf(label));
  const enough = examples.length >= ENOUGH;
  const share = enough ? bestShare(left, truth, distinct.length) : 0;
  const margins = left.map((pair) => blend(pair, share));
  const fit = calibrate(margins, truth, distinct.length);
  const calibration: Calibration = enough
    ? fit
    : { ...fit, offsets: distinct.map(() => 0), favours: distinct.map(() => 0) };
  return (text) => {
    const chances = chancesOf(blend(marginsFor(whole, seeText(text), distinct), share), calibration);
    const first = choose(chances, calibration);
    return { label: distinct[first]!, confidence: chances[first]! };
  };
}

function train(texts: readonly Seen[], labels: readonly string[], seed: number): Learnt {
  const distinct = [...new Set(labels)].sort();
  const features = texts.map((text) => text.features);
  const vocabulary = learnVocabulary(features, texts.length < ENOUGH ? 1 : 2);
  const rows = features.map((text) => vectorise(text, vocabulary, SCALES));
  const separators = trainClassifier(rows, labels, vocabulary.size, {
    cost: COST,
    balance: BALANCE,
    sharpenFrom: vocabulary.signals,
    start: texts.map((text) => startOf(text, distinct)),
    seed,
  });
  const bayes = trainBayes(rows, labels, vocabulary.size, vocabulary.signals);
  const spread = spreadOf(bayes, rows);
  for (const weights of bayes.weights) for (let n = 0; n < weights.length; n++) weights[n]! /= spread;
  return { vocabulary, separators, bayes };
}

/** Margins of the separators and of naive Bayes, for each of `labels`. */
function marginsFor(
  { vocabulary, separators, bayes }: Learnt,
  text: Seen,
  labels: string[],
): [number[], number[]] {
  const row = vectorise(text.features, vocabulary, SCALES);
  const start = startOf(text, labels);
  const own = marginsOf(separators, row);
  const odds = marginsOf(bayes, row);
  const at = labels.map((label) => separators.labels.indexOf(label));
  // A label that only the left-out part holds was never seen: far from it.
  return [
    at.map((place, k) => (place < 0 ? -1.5 : own[place]! + start[k]!)),
    at.map((place) => odds[place] ?? -1.5),
  ];
}

const startOf = ({ shipped }: Seen, labels: readonly string[]): number[] =>
  labels.map((label) => SHIPPED * (shipped.get(label) ?? 0));

const blend = ([own, odds]: [number[], number[]], share: number): number[] =>
  own.map((margin, k) => margin + share * odds[k]!);

/** The share of naive Bayes whose chances surprise least. */
function bestShare(left: readonly [number[], number[]][], truth: readonly number[], labels: number): number {
  const step = Math.max(1, Math.ceil(left.length / TRIED));
  const some = left.filter((_, i) => i % step === 0);
  const meant = truth.filter((_, i) => i % step === 0);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const share of SHARES) {
    const margins = some.map((pair) => blend(pair, share));
    const loss = logLoss(margins, meant, fitChances(margins, meant, labels));
    if (loss < least - 0.001) [best, least] = [share, loss];
  }
  return best;
}

/** Features of a text with the margins of the shipped model among the signals. */
function seeText(text: string): Seen {
  const features = featuresOf(text, detectLanguage(text.slice(0, 400)).label);
  const { kind, sentiment } = judge(features);
  const judged = [...kind.margins, ...sentiment.margins].map(Math.tanh);
  const shipped = new Map<string, number>();
  for (const { labels, margins } of [kind, sentiment])
    labels.forEach((label, k) => {
      shipped.set(label, margins[k]!);
    });
  return {
    features: { ...features, signals: Float64Array.from([...features.signals, ...judged]) },
    shipped,
  };
}

import { detectLanguage } from '../reading/detect-language.ts';
import { type Calibration, calibrate, chancesOf, choose } from '../reading/linear/calibrate.ts';
import { type Classifier, marginsOf, trainClassifier } from '../reading/linear/classify.ts';
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

/** A text classifier learnt from examples: what it says of a text. */
export type Guess = (text: string) => { label: string; confidence: number };

/**
 * Learns labels from examples: words, pairs, letter runs, lexicon signals and what the shipped model makes of
 * each text, in one linear separator per label, with chances calibrated on parts left out.
 */
export function learnTexts(examples: readonly { text: string; label: string }[], seed: number): Guess {
  const texts = examples.map(({ text }) => seenFeatures(text));
  const labels = examples.map(({ label }) => label);
  const distinct = [...new Set(labels)].sort();
  const whole = train(texts, labels, seed);
  const margins: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (i: number) => i % FOLDS === fold;
    const part = train(
      texts.filter((_, i) => !inside(i)),
      labels.filter((_, i) => !inside(i)),
      seed,
    );
    texts.forEach((text, i) => {
      if (!inside(i)) return;
      const row = marginsOf(part.classifier, vectorise(text, part.vocabulary, SCALES));
      // A label that only the left-out part holds was never seen: far from it.
      margins[i] = distinct.map((label) => row[part.classifier.labels.indexOf(label)] ?? -1.5);
    });
  }
  const fit = calibrate(
    margins,
    labels.map((label) => distinct.indexOf(label)),
    distinct.length,
  );
  const calibration: Calibration =
    examples.length < ENOUGH
      ? { ...fit, offsets: distinct.map(() => 0), favours: distinct.map(() => 0) }
      : fit;
  return (text) => {
    const row = vectorise(seenFeatures(text), whole.vocabulary, SCALES);
    const chances = chancesOf(marginsOf(whole.classifier, row), calibration);
    const first = choose(chances, calibration);
    return { label: distinct[first]!, confidence: chances[first]! };
  };
}

function train(
  texts: readonly TextFeatures[],
  labels: readonly string[],
  seed: number,
): { classifier: Classifier; vocabulary: Vocabulary } {
  const vocabulary = learnVocabulary(texts, texts.length < ENOUGH ? 1 : 2);
  const rows = texts.map((text) => vectorise(text, vocabulary, SCALES));
  return {
    vocabulary,
    classifier: trainClassifier(rows, labels, vocabulary.size, {
      cost: COST,
      balance: BALANCE,
      sharpenFrom: vocabulary.signals,
      seed,
    }),
  };
}

/** Features of a text with the margins of the shipped model among the signals. */
function seenFeatures(text: string): TextFeatures {
  const features = featuresOf(text, detectLanguage(text.slice(0, 400)).label);
  const { kind, sentiment } = judge(features);
  const judged = [...kind.margins, ...sentiment.margins].map(Math.tanh);
  return { ...features, signals: Float64Array.from([...features.signals, ...judged]) };
}

import type { TextFeatures } from '../text-features.ts';

/** One text as a sparse row: feature numbers and their values. */
export interface Row {
  features: Int32Array;
  values: Float64Array;
}

/** Numbers and inverse document frequencies of the features that a training set holds. */
export interface Vocabulary {
  signals: number;
  numbers: { words: Map<number, number>; letters: Map<number, number> };
  rarity: Float64Array;
  size: number;
}

/** How much each block of features weighs against the others (each text block has length one). */
export interface Scales {
  words: number;
  letters: number;
  signals: number;
}

/** The scales that the shipped model is trained and asked with. */
export const MODEL_SCALES: Scales = { words: 1, letters: 1, signals: 1 };

const BLOCKS = ['words', 'letters'] as const;

/** Features that at least `least` texts hold, numbered after the signals. */
export function learnVocabulary(texts: readonly TextFeatures[], least = 1): Vocabulary {
  const signals = texts[0]?.signals.length ?? 0;
  const vocabulary: Vocabulary = {
    signals,
    numbers: { words: new Map(), letters: new Map() },
    rarity: new Float64Array(0),
    size: signals,
  };
  const rarity: number[] = new Array<number>(signals).fill(1);
  for (const block of BLOCKS) {
    const holders = new Map<number, number>();
    for (const text of texts)
      for (const feature of text[block].keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
    for (const [feature, count] of holders) {
      if (count < least) continue;
      vocabulary.numbers[block].set(feature, vocabulary.size++);
      rarity.push(Math.log((1 + texts.length) / (1 + count)) + 1);
    }
  }
  vocabulary.rarity = Float64Array.from(rarity);
  return vocabulary;
}

/** Sublinear TF-IDF of each text block at length `scale`, and the signals as they are times their scale. */
export function vectorise(text: TextFeatures, vocabulary: Vocabulary, scales: Scales): Row {
  const features: number[] = [];
  const values: number[] = [];
  for (let n = 0; n < text.signals.length; n++) {
    if (text.signals[n] === 0) continue;
    features.push(n);
    // The first signal is the constant.
    values.push(n === 0 ? 0.3 : text.signals[n]! * scales.signals);
  }
  for (const block of BLOCKS) {
    const from = values.length;
    let squares = 0;
    for (const [feature, count] of text[block]) {
      const number = vocabulary.numbers[block].get(feature);
      if (number === undefined) continue;
      const value = (1 + Math.log(count)) * vocabulary.rarity[number]!;
      features.push(number);
      values.push(value);
      squares += value * value;
    }
    const scale = scales[block] / (Math.sqrt(squares) || 1);
    for (let n = from; n < values.length; n++) values[n]! *= scale;
  }
  return { features: Int32Array.from(features), values: Float64Array.from(values) };
}

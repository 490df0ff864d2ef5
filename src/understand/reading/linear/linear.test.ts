import { describe, expect, it } from 'vitest';
import { featuresOf } from '../text-features.ts';
import { calibrate, chancesOf, choose, macroF1 } from './calibrate.ts';
import { marginsOf, randomFrom, trainClassifier } from './classify.ts';
import { learnVocabulary, type Row, vectorise } from './vectors.ts';

const row = (...cells: [number, number][]): Row => ({
  features: Int32Array.from(cells, ([feature]) => feature),
  values: Float64Array.from(cells, ([, value]) => value),
});

describe('a linear classifier', () => {
  const rows = [row([0, 1], [1, 1]), row([0, 1], [1, 0.8]), row([0, 1], [2, 1]), row([0, 1], [2, 0.7])];
  const labels = ['left', 'left', 'right', 'right'];

  it.each([undefined, 1])('separates what can be separated (sharpened from %s)', (sharpenFrom) => {
    const classifier = trainClassifier(rows, labels, 3, { cost: 10, balance: 0, seed: 1, sharpenFrom });
    expect(classifier.labels).toEqual(['left', 'right']);
    const [left, right] = marginsOf(classifier, row([0, 1], [1, 0.9]));
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(0);
  });

  it('gives the same weights for the same seed', () => {
    const train = () => trainClassifier(rows, labels, 3, { cost: 1, balance: 1, seed: 5 });
    expect(train()).toEqual(train());
  });

  it('leans to a rare label when labels are balanced', () => {
    const uneven = [...rows, ...Array.from({ length: 30 }, () => row([0, 1], [2, 0.9]))];
    const names = uneven.map((_, n) => (n < 2 ? 'left' : 'right'));
    const unsure = row([0, 1]);
    const lean = (balance: number) =>
      marginsOf(trainClassifier(uneven, names, 3, { cost: 0.05, balance, seed: 1 }), unsure)[0]!;
    expect(lean(1)).toBeGreaterThan(lean(0));
  });
});

describe('vectors', () => {
  it('give each block of a text the length of its scale, and leave out what was never seen', () => {
    const texts = ['de fiets is stuk', 'de trein is laat'].map((text) => featuresOf(text, 'nl'));
    const vocabulary = learnVocabulary(texts);
    const { features, values } = vectorise(texts[0]!, vocabulary, { words: 2, letters: 1, signals: 0 });
    const blocks = values.reduce(
      (sum, value, n) => sum + (features[n]! < vocabulary.signals ? 0 : value ** 2),
      0,
    );
    expect(blocks).toBeCloseTo(4 + 1);
    const strange = vectorise(featuresOf('zzz', 'nl'), vocabulary, { words: 1, letters: 1, signals: 0 });
    expect(strange.features.every((feature) => feature < vocabulary.signals)).toBe(true);
  });
});

describe('calibration', () => {
  it('says how often it is right', () => {
    // Right four times in five, whatever the margin claims.
    const random = randomFrom(3);
    const truth = Array.from({ length: 2000 }, () => (random() < 0.5 ? 0 : 1));
    const margins = truth.map((label) => {
      const said = random() < 0.8 ? label : 1 - label;
      return said === 0 ? [0.5, -0.5] : [-0.5, 0.5];
    });
    const [first, second] = chancesOf([0.5, -0.5], calibrate(margins, truth, 2));
    expect(first).toBeCloseTo(0.8, 1);
    expect(first! + second!).toBeCloseTo(1);
  });

  it('favours a label in choosing, not in its chance', () => {
    const fit = { slope: 1, offsets: [0, 0], favours: [0, 1] };
    const chances = chancesOf([0.6, 0], fit);
    expect(choose(chances, fit)).toBe(1);
    expect(chances[1]).toBeLessThan(0.5);
  });

  it('knows macro-F1 by hand', () => {
    // Label 0: 2·2/(3+2), label 1: 2·1/(1+2); label 2 never occurs.
    expect(macroF1([0, 0, 0, 1], [0, 0, 1, 1], 3)).toBeCloseTo((0.8 + 2 / 3) / 2);
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Calibration, calibrate, chancesOf, choose, macroF1 } from '../linear/calibrate.ts';
import { type Classifier, marginsOf, trainClassifier } from '../linear/classify.ts';
import { learnVocabulary, MODEL_SCALES, type Row, type Vocabulary, vectorise } from '../linear/vectors.ts';
import { featuresOf } from '../text-features.ts';

/**
 * Trains the model that ships (`model.bin`) from the messages in `messages/`, which we wrote ourselves, and
 * prints its accuracy on parts left out. Repeatable: same messages, same bytes.
 *
 * Usage: node src/understand/reading/train/train-model.ts
 */
const here = new URL('..', import.meta.url);
interface Message {
  id: string;
  text: string;
  lang: string;
  kind: string;
  sentiment: string;
}
const messages: Message[] = readdirSync(new URL('messages/', here))
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) =>
    readFileSync(new URL(`messages/${name}`, here), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as Message);

const texts = messages.map(({ text, lang }) => featuresOf(text, lang));
const FOLDS = 10;
const TASKS = ['kind', 'sentiment'] as const;
const vocabulary = learnVocabulary(texts, 2);
const rows = texts.map((text) => vectorise(text, vocabulary, MODEL_SCALES));

const heads = TASKS.map((task) => {
  const labels = messages.map((message) => message[task]);
  const distinct = [...new Set(labels)].sort();
  const truth = labels.map((label) => distinct.indexOf(label));
  const margins: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = texts.filter((_, i) => i % FOLDS !== fold);
    const own = learnVocabulary(rest, 2);
    const part = train(
      rest.map((text) => vectorise(text, own, MODEL_SCALES)),
      labels.filter((_, i) => i % FOLDS !== fold),
      own,
    );
    texts.forEach((text, i) => {
      if (i % FOLDS === fold) margins[i] = marginsOf(part, vectorise(text, own, MODEL_SCALES));
    });
  }
  const fit = calibrate(margins, truth, distinct.length);
  // What comes in later has other shares than what we wrote: nothing is favoured.
  fit.favours = distinct.map(() => 0);
  const guesses = margins.map((row) => choose(chancesOf(row, fit), fit));
  const right = guesses.filter((guess, i) => guess === truth[i]).length / guesses.length;
  console.log(task, {
    messages: texts.length,
    accuracy: right,
    macroF1: macroF1(guesses, truth, distinct.length),
  });
  return { task, fit, classifier: train(rows, labels, vocabulary) };
});

write(heads);

function train(each: Row[], labels: string[], { size }: Vocabulary): Classifier {
  return trainClassifier(each, labels, size, {
    cost: 0.1,
    balance: 0.5,
    sharpenFrom: vocabulary.signals,
    seed: 7,
  });
}

function write(trained: { task: string; fit: Calibration; classifier: Classifier }[]): void {
  const outputs = trained.flatMap(({ classifier }) => classifier.weights);
  const steps = outputs.map((weights) => Math.max(...weights.map(Math.abs)) / 127);
  const keys: [number, number, number][] = [];
  (['words', 'letters'] as const).forEach((block, b) => {
    for (const [feature, number] of vocabulary.numbers[block]) keys.push([feature, b, number]);
  });
  keys.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const cells = Buffer.alloc(keys.length * outputs.length);
  keys.forEach(([, , number], i) => {
    outputs.forEach((weights, k) => {
      cells.writeInt8(Math.round(weights[number]! / steps[k]!), i * outputs.length + k);
    });
  });
  const head = JSON.stringify({
    version: `own-${messages.length}`,
    words: vocabulary.numbers.words.size,
    letters: vocabulary.numbers.letters.size,
    signals: outputs.map((weights) =>
      [...weights.subarray(0, vocabulary.signals)].map((w) => Number(w.toFixed(5))),
    ),
    steps,
    heads: trained.map(({ task, fit, classifier }) => ({ task, labels: classifier.labels, ...fit })),
  });
  const line = Buffer.from(`${head}\n`);
  const out = Buffer.concat([
    line,
    Buffer.alloc((4 - (line.length % 4)) % 4, 32),
    Buffer.from(Uint32Array.from(keys, ([feature]) => feature).buffer),
    Buffer.from(Float32Array.from(keys, ([, , number]) => vocabulary.rarity[number]!).buffer),
    cells,
  ]);
  writeFileSync(new URL('model.bin', here), out);
  console.log({ features: keys.length, bytes: out.length });
}

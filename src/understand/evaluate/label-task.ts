import { type Scored, scoreLabels } from './score-labels.ts';
import { labelOf, type Task } from './task.ts';

type Guess = (text: string) => { label: string; confidence: number };

/** A task that gives every text one label, by examples where there are any, else by what ships. */
export function labelTask(
  builtIn: Guess,
  learn: (examples: { text: string; label: string }[], seed: number) => Guess,
): Task {
  return {
    needsTraining: false,
    labelled: true,
    run({ train, test, field, seed, onProgress }) {
      const examples = train.flatMap((record) => {
        const label = labelOf(record, field);
        return label === undefined ? [] : [{ text: record.text, label }];
      });
      const guess = examples.length ? learn(examples, seed) : builtIn;
      const scored: Scored[] = [];
      const lines = test.map((record, i) => {
        const { label, confidence } = guess(record.text);
        const truth = labelOf(record, field);
        if (truth !== undefined) scored.push({ truth, label, confidence });
        if (i % 500 === 499) onProgress?.(i + 1, test.length);
        return { id: record.id, label, confidence: Math.round(confidence * 1e4) / 1e4 };
      });
      onProgress?.(test.length, test.length);
      return { lines, metrics: scoreLabels(scored) };
    },
  };
}

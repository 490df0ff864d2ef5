import { makeAssigner } from '../themes/assign-theme.ts';
import { type Scored, scoreLabels } from './score-labels.ts';
import { scoreStrangers } from './score-strangers.ts';
import { labelOf, type Task } from './task.ts';

/** Below this confidence the answer is `unknown`. Lower than in the product, which rather stays silent than errs. */
const floor = 0.1;

/**
 * Known themes from examples. Texts without a told label (training records that were not drawn, and the test texts
 * themselves) serve as the stream a running installation would have: their labels are never looked at.
 */
export const themeTask: Task = {
  needsTraining: true,
  labelled: true,
  run({ train, untold = [], test, field, onProgress }) {
    const examples = new Map<string, string[]>();
    const pool = [...untold, ...test].map(({ text }) => text);
    for (const record of train) {
      const label = labelOf(record, field);
      if (label === undefined) pool.push(record.text);
      else examples.set(label, [...(examples.get(label) ?? []), record.text]);
    }
    const themes = [...examples]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([id, texts]) => ({ id, examples: texts }));
    const { assign } = makeAssigner(themes, { pool, floor });
    const scored: Scored[] = [];
    const lines = test.map((record, i) => {
      const { theme, confidence } = assign(record.text, record.lang);
      const label = theme ?? 'unknown';
      const truth = labelOf(record, field);
      if (truth !== undefined)
        scored.push({ truth: examples.has(truth) ? truth : 'unknown', label, confidence });
      if (i % 500 === 499) onProgress?.(i + 1, test.length);
      return { id: record.id, label, confidence };
    });
    onProgress?.(test.length, test.length);
    return { lines, metrics: { ...scoreLabels(scored), ...scoreStrangers(scored) } };
  },
};

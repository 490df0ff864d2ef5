import { findPersonal } from '../personal/find-personal.ts';
import { type Span, scoreSpans } from './score-spans.ts';
import type { Task } from './task.ts';

/** Finds personal data in every text; scored against `spans` of the records that hold them. */
export const personalTask: Task = {
  needsTraining: false,
  labelled: false,
  run({ test, onProgress }) {
    const pairs: { told: Span[]; found: Span[] }[] = [];
    const lines = test.map((record, i) => {
      const spans = findPersonal(record.text);
      if (Array.isArray(record.spans)) pairs.push({ told: record.spans as Span[], found: spans });
      if (i % 500 === 499) onProgress?.(i + 1, test.length);
      return { id: record.id, spans };
    });
    onProgress?.(test.length, test.length);
    return { lines, metrics: pairs.length > 0 ? scoreSpans(pairs) : {} };
  },
};

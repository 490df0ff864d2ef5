import { randomFrom } from '../reading/linear/classify.ts';
import { type EvaluationRecord, labelOf } from './task.ts';

/** At most `shots` records per label, drawn by the seed; the same seed draws the same records. */
export function sampleShots(
  records: readonly EvaluationRecord[],
  field: string,
  shots: number,
  seed: number,
): EvaluationRecord[] {
  const random = randomFrom(seed);
  const drawn = records.map((record) => ({ record, at: random() })).sort((a, b) => a.at - b.at);
  const taken = new Map<string, number>();
  return drawn.flatMap(({ record }) => {
    const label = labelOf(record, field);
    if (label === undefined) return [];
    const count = (taken.get(label) ?? 0) + 1;
    taken.set(label, count);
    return count <= shots ? [record] : [];
  });
}

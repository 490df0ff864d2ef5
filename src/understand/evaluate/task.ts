/** One line of an evaluation file. `text` is always there; labels may be missing. */
export interface EvaluationRecord {
  id: string;
  text: string;
  lang?: string;
  [field: string]: unknown;
}

export interface TaskInput {
  train: readonly EvaluationRecord[];
  test: readonly EvaluationRecord[];
  /** Training records that were not drawn: their texts may be read, their labels not. */
  untold?: readonly EvaluationRecord[];
  /** Field that holds the label. */
  field: string;
  seed: number;
  onProgress?: (done: number, of: number) => void;
}

/** One JSON line each of the prediction file, and the figures where the test records hold their labels. */
export interface TaskOutcome {
  lines: readonly object[];
  metrics: Record<string, number>;
}

/** A task of `heed eval`. Register it in `tasks.ts`. */
export interface Task {
  /** Whether the task cannot run without training records. */
  needsTraining: boolean;
  /** Whether training records must hold at least two labels in the field. */
  labelled: boolean;
  run(input: TaskInput): TaskOutcome | Promise<TaskOutcome>;
}

/** The label of a record in that field, if it has one. */
export const labelOf = (record: EvaluationRecord, field: string): string | undefined => {
  const label = record[field];
  return typeof label === 'string' || typeof label === 'number' ? String(label) : undefined;
};

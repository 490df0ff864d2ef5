import { writeFileSync } from 'node:fs';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { readRecords } from './read-records.ts';
import { sampleShots } from './sample-shots.ts';
import { labelOf, type Task } from './task.ts';
import { tasks as readingTasks } from './tasks.ts';

export interface EvaluationRequest {
  task: string;
  /** JSON Lines files. Without training files the shipped model answers with its own labels. */
  train: string[];
  test: string[];
  /** File that the predictions are written to, one JSON line each. */
  out: string;
  /** Use at most this many training records per label. */
  shots?: number;
  /** Draws the shots and orders the training; 1 when not given. */
  seed?: number;
  /** Field that holds the label; `label` when not given. */
  field?: string;
  onProgress?: (done: number, of: number) => void;
}

export interface EvaluationResult {
  task: string;
  trained: number;
  tested: number;
  seconds: number;
  /** Empty when the test records hold no labels. */
  metrics: Record<string, number>;
}

/** Runs one evaluation task over files and writes its predictions. `more`: tasks of later steps, by name. */
export async function runEvaluation(
  request: EvaluationRequest,
  more: Record<string, Task> = {},
): Promise<EvaluationResult | Refusal> {
  const tasks = { ...readingTasks, ...more };
  const { task: name, out, shots, seed = 1, field = 'label', onProgress } = request;
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) return refuse('evaluation.unknown-task', { task: name, known: Object.keys(tasks).join(' ') });
  if (request.test.length === 0) return refuse('evaluation.no-test-file');
  const all = readRecords(request.train);
  if (isRefusal(all)) return all;
  const test = readRecords(request.test);
  if (isRefusal(test)) return test;
  const train = shots === undefined ? all : sampleShots(all, field, shots, seed);
  const drawn = new Set(train);
  const untold = all.filter((record) => !drawn.has(record));
  if (task.needsTraining && train.length === 0) return refuse('evaluation.needs-training', { task: name });
  const labels = new Set(
    train.map((record) => labelOf(record, field)).filter((label) => label !== undefined),
  );
  if (task.labelled && request.train.length > 0 && labels.size < 2)
    return refuse('evaluation.too-few-labels', { field });
  const start = performance.now();
  const { lines, metrics } = await task.run({ train, untold, test, field, seed, onProgress });
  try {
    writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  } catch (error) {
    return refuse('evaluation.cannot-write', {
      file: out,
      reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
    });
  }
  const seconds = Math.round((performance.now() - start) / 10) / 100;
  return { task: name, trained: train.length, tested: test.length, seconds, metrics };
}

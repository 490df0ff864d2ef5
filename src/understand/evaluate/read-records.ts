import { readFileSync } from 'node:fs';
import { type Refusal, refuse } from '#kit/refusal.ts';
import type { EvaluationRecord } from './task.ts';

/** Records of JSON Lines files, in order; refused with file and line number at the first unreadable line. */
export function readRecords(files: readonly string[]): EvaluationRecord[] | Refusal {
  const records: EvaluationRecord[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      return refuse('evaluation.file-unreadable', {
        file,
        reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
      });
    }
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    for (const [at, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const record = parse(line);
      if (typeof record === 'string') return refuse(record, { file, line: at + 1 });
      records.push(record);
    }
  }
  return records;
}

function parse(line: string): EvaluationRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'evaluation.line-not-json';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'evaluation.line-not-record';
  const { id, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'evaluation.line-without-id';
  // Tasks over something else than text read their own fields; a text that is there must be one.
  if (text !== undefined && typeof text !== 'string') return 'evaluation.line-without-text';
  return { ...value, id: String(id), text: text ?? '' } as EvaluationRecord;
}

import { readFileSync } from 'node:fs';
import { type Calibration, chancesOf } from './linear/calibrate.ts';
import { MODEL_SCALES } from './linear/vectors.ts';
import { type TextFeatures, wordFeature } from './text-features.ts';

interface Head extends Calibration {
  task: 'kind' | 'sentiment';
  labels: string[];
}

export interface Judged {
  labels: readonly string[];
  margins: number[];
  chances: number[];
}

/** `words` and `letters` carry the same hashes, so that each has its own table. */
interface Model {
  version: string;
  heads: Head[];
  signals: number[][];
  steps: number[];
  slots: Record<'words' | 'letters', { rows: Uint32Array; mask: number }>;
  keys: Uint32Array;
  rarity: Float32Array;
  cells: Int8Array;
}

const model = load();
export const MODEL_VERSION = model.version;
export const KIND_LABELS = model.heads.find(({ task }) => task === 'kind')!.labels;
export const SENTIMENT_LABELS = model.heads.find(({ task }) => task === 'sentiment')!.labels;

/** What the model trained on our own messages makes of a text. */
export function judge(text: TextFeatures): { kind: Judged; sentiment: Judged } {
  const outputs = model.steps.length;
  const margins = new Float64Array(outputs);
  for (let k = 0; k < outputs; k++) {
    const weights = model.signals[k]!;
    margins[k] = 0.3 * weights[0]!;
    for (let n = 1; n < weights.length; n++)
      margins[k]! += weights[n]! * text.signals[n]! * MODEL_SCALES.signals;
  }
  for (const block of ['words', 'letters'] as const) {
    const sums = new Float64Array(outputs);
    let squares = 0;
    const { rows, mask } = model.slots[block];
    for (const [feature, count] of text[block]) {
      const row = find(rows, mask, feature);
      if (row < 0) continue;
      const value = (1 + Math.log(count)) * model.rarity[row]!;
      squares += value * value;
      const from = row * outputs;
      for (let k = 0; k < outputs; k++) sums[k]! += value * model.cells[from + k]!;
    }
    const scale = MODEL_SCALES[block] / (Math.sqrt(squares) || 1);
    for (let k = 0; k < outputs; k++) margins[k]! += sums[k]! * scale * model.steps[k]!;
  }
  const judged: Record<string, Judged> = {};
  let from = 0;
  for (const head of model.heads) {
    const own = [...margins.subarray(from, from + head.labels.length)];
    judged[head.task] = { labels: head.labels, margins: own, chances: chancesOf(own, head) };
    from += head.labels.length;
  }
  return judged as { kind: Judged; sentiment: Judged };
}

/** The words of a text that speak most for a label, at most four, those that say little left out. */
export function wordsThatCount(task: Head['task'], label: string, words: readonly string[]): string[] {
  let output = 0;
  for (const head of model.heads) {
    if (head.task === task) break;
    output += head.labels.length;
  }
  output += model.heads.find((head) => head.task === task)!.labels.indexOf(label);
  const { rows, mask } = model.slots.words;
  const weighed = [...new Set(words)].flatMap((word) => {
    const row = /\p{L}/u.test(word) ? find(rows, mask, wordFeature(word)) : -1;
    const weight = row < 0 ? 0 : model.cells[row * model.steps.length + output]! * model.rarity[row]!;
    return weight > 60 ? [{ word, weight }] : [];
  });
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed.slice(0, 4).map(({ word }) => word);
}

function find(rows: Uint32Array, mask: number, feature: number): number {
  let slot = (Math.imul(feature, 0x9e3779b1) >>> 0) & mask;
  while (rows[slot] !== 0) {
    const row = rows[slot]! - 1;
    if (model.keys[row] === feature) return row;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Reads `model.bin` (written by train/train-model.ts): a JSON line, hashes, rarities, a byte per weight. */
function load(): Model {
  const bytes = readFileSync(new URL('./model.bin', import.meta.url));
  const line = bytes.indexOf(10) + 1;
  const head = JSON.parse(bytes.toString('utf8', 0, line));
  const from = Math.ceil(line / 4) * 4;
  const count: number = head.words + head.letters;
  const copy = bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + bytes.length);
  const keys = new Uint32Array(copy, 0, count);
  return {
    ...head,
    keys,
    rarity: new Float32Array(copy, count * 4, count),
    cells: new Int8Array(copy, count * 8),
    slots: { words: table(keys, 0, head.words), letters: table(keys, head.words, count) },
  };
}

function table(keys: Uint32Array, from: number, to: number): { rows: Uint32Array; mask: number } {
  const mask = (1 << Math.ceil(Math.log2(Math.max(2, (to - from) * 1.8)))) - 1;
  const rows = new Uint32Array(mask + 1);
  for (let row = from; row < to; row++) {
    let slot = (Math.imul(keys[row]!, 0x9e3779b1) >>> 0) & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    rows[slot] = row + 1;
  }
  return { rows, mask };
}

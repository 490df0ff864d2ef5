import { seeded } from './seeded.ts';
import type { SparseRows } from './sparse-rows.ts';

/** `most`: upper bound on groups; `fade`: prior count of a word in a group (small = narrow groups); `passes`: sweeps. */
export interface MixtureOptions {
  most: number;
  fade: number;
  passes: number;
  start?: Int32Array;
}

/**
 * Groups short texts by a Dirichlet multinomial mixture with collapsed Gibbs sampling, which finds the number of
 * groups itself (Yin and Wang, "A Dirichlet multinomial mixture model-based approach for short text clustering",
 * 2014). Words count once a text. Returns a group for each row; yields between slices of work.
 */
export function* mixture(matrix: SparseRows, options: MixtureOptions): Generator<void, Int32Array> {
  const { most, fade, passes } = options;
  const { rows, columns, offsets, ids } = matrix;
  const random = seeded(7);
  const group = new Int32Array(rows);
  const texts = new Float64Array(most);
  const words = new Float64Array(most);
  const counts = new Float32Array(columns * most);
  const move = (row: number, to: number, sign: number) => {
    texts[to]! += sign;
    words[to]! += sign * (offsets[row + 1]! - offsets[row]!);
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) counts[ids[i]! * most + to]! += sign;
  };
  for (let row = 0; row < rows; row++) {
    group[row] = options.start ? options.start[row]! : Math.floor(random() * most);
    move(row, group[row]!, 1);
  }
  const chance = new Float64Array(most);
  const live: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < rows; row++) {
      if (row % 1000 === 999) yield;
      move(row, group[row]!, -1);
      // Every empty group is the same choice, so one of them stands for all.
      if (row % 64 === 0 || texts[group[row]!] === 0) listLive(texts, live);
      weigh(row, live, chance);
      group[row] = pass === passes - 1 ? likeliest(live, chance) : draw(live, chance, random());
      move(row, group[row]!, 1);
    }
  }
  return group;

  function weigh(row: number, among: number[], into: Float64Array): void {
    const spread = columns * fade;
    for (const k of among) {
      let p = texts[k]! > 0 ? texts[k]! + 0.1 : 0.1 * most * 0.1;
      let j = 0;
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
        p *= ((counts[ids[i]! * most + k]! + fade) / (words[k]! + spread + j++)) * 1000;
        if (p < 1e-200) p *= 1e100; // cannot tip the balance: only hopeless groups get here
      }
      into[k] = p;
    }
  }
}

function listLive(texts: Float64Array, live: number[]): void {
  live.length = 0;
  let empty = -1;
  for (let k = 0; k < texts.length; k++) {
    if (texts[k]! > 0) live.push(k);
    else if (empty < 0) empty = k;
  }
  if (empty >= 0) live.push(empty);
}

function likeliest(live: number[], chance: Float64Array): number {
  let best = live[0]!;
  for (const k of live) if (chance[k]! > chance[best]!) best = k;
  return best;
}

function draw(live: number[], chance: Float64Array, u: number): number {
  let sum = 0;
  for (const k of live) sum += chance[k]!;
  let left = u * sum;
  for (const k of live) {
    left -= chance[k]!;
    if (left <= 0) return k;
  }
  return live[live.length - 1]!;
}

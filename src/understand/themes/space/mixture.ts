import { seeded } from './seeded.ts';
import type { SparseRows } from './sparse-rows.ts';

/** `most`: upper bound on groups; `fade`: prior count of a word in a group (small = narrow groups); `passes`: sweeps. */
export interface MixtureOptions {
  most: number;
  fade: number;
  passes: number;
  seed?: number;
}

/** A finished mixture, able to place texts it has not seen: `counts[word * groups + group]`. */
export interface Mixture {
  groups: number;
  columns: number;
  fade: number;
  texts: Float64Array;
  words: Float64Array;
  counts: Float32Array;
  /** The group of every row it was made from. */
  group: Int32Array;
}

/**
 * Groups short texts by a Dirichlet multinomial mixture with collapsed Gibbs sampling, which finds the number of
 * groups itself (Yin and Wang, "A Dirichlet multinomial mixture model-based approach for short text clustering",
 * 2014). Words count once a text. Yields between slices of work.
 */
export function* mixture(matrix: SparseRows, options: MixtureOptions): Generator<void, Mixture> {
  const { most, fade, passes } = options;
  const { rows, columns, offsets, ids } = matrix;
  const random = seeded(options.seed ?? 7);
  let model: Mixture = {
    groups: most,
    columns,
    fade,
    texts: new Float64Array(most),
    words: new Float64Array(most),
    counts: new Float32Array(columns * most),
    group: new Int32Array(rows),
  };
  const idsOf = (row: number) => ids.subarray(offsets[row]!, offsets[row + 1]!);
  for (let row = 0; row < rows; row++) {
    model.group[row] = Math.floor(random() * most);
    move(model, idsOf(row), model.group[row]!, 1);
    if (row % 4000 === 3999) yield;
  }
  let chance = new Float64Array(most);
  for (let pass = 0; pass < passes; pass++) {
    if (pass === 3 || pass === 6) {
      // By now most empty groups will stay empty; a few are enough for what is still to split off.
      model = compact(model, spare);
      chance = new Float64Array(model.groups);
    }
    for (let row = 0; row < rows; row++) {
      const words = idsOf(row);
      move(model, words, model.group[row]!, -1);
      weigh(model, words, chance);
      const to = pass === passes - 1 ? likeliest(chance) : draw(chance, random());
      model.group[row] = to;
      move(model, words, to, 1);
      if (row % 1000 === 999) yield;
    }
  }
  return compact(model, 0);
}

/** How likely a text (word columns, each once) belongs to each group; sums to 1. */
export function groupChances(model: Mixture, words: ArrayLike<number>): Float64Array {
  const chance = new Float64Array(model.groups);
  if (model.groups === 0) return chance;
  weigh(model, words, chance);
  let sum = 0;
  for (const p of chance) sum += p;
  for (let k = 0; k < chance.length; k++) chance[k]! /= sum;
  return chance;
}

function move(
  { groups, texts, words: size, counts }: Mixture,
  words: ArrayLike<number>,
  to: number,
  sign: number,
): void {
  texts[to]! += sign;
  size[to]! += sign * words.length;
  for (let i = 0; i < words.length; i++) counts[words[i]! * groups + to]! += sign;
}

const prior = 0.1;
const spare = 10;

function weigh(
  { groups, columns, fade, texts, words: size, counts }: Mixture,
  words: ArrayLike<number>,
  into: Float64Array,
): void {
  for (let k = 0; k < groups; k++) into[k] = texts[k]! + prior;
  const spread = columns * fade;
  for (let j = 0; j < words.length; j++) {
    const at = words[j]! * groups;
    const more = spread + j;
    for (let k = 0; k < groups; k++) into[k]! *= (counts[at + k]! + fade) / (size[k]! + more);
    // Long texts would sink below the smallest number: lift all groups alike now and then.
    if (j % 20 === 19) lift(into);
  }
  lift(into);
}

function lift(chance: Float64Array): void {
  let top = 0;
  for (const p of chance) if (p > top) top = p;
  if (top > 0) for (let k = 0; k < chance.length; k++) chance[k]! /= top;
  else chance.fill(1);
}

function likeliest(chance: Float64Array): number {
  let best = 0;
  for (let k = 1; k < chance.length; k++) if (chance[k]! > chance[best]!) best = k;
  return best;
}

function draw(chance: Float64Array, u: number): number {
  let sum = 0;
  for (const p of chance) sum += p;
  let left = u * sum;
  for (let k = 0; k < chance.length; k++) {
    left -= chance[k]!;
    if (left <= 0) return k;
  }
  return chance.length - 1;
}

/** Leaves out empty groups but for `extra` of them. */
function compact(model: Mixture, extra: number): Mixture {
  const live = [...model.texts.keys()].filter((k) => model.texts[k]! > 0);
  const empty = [...model.texts.keys()].filter((k) => model.texts[k] === 0);
  live.push(...empty.slice(0, extra));
  const at = new Map(live.map((k, i) => [k, i]));
  const counts = new Float32Array(model.columns * live.length);
  for (let c = 0; c < model.columns; c++) {
    for (let i = 0; i < live.length; i++)
      counts[c * live.length + i] = model.counts[c * model.groups + live[i]!]!;
  }
  return {
    groups: live.length,
    columns: model.columns,
    fade: model.fade,
    texts: Float64Array.from(live, (k) => model.texts[k]!),
    words: Float64Array.from(live, (k) => model.words[k]!),
    counts,
    group: model.group.map((k) => at.get(k)!),
  };
}

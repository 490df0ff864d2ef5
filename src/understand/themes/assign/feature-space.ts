import { nameOf } from '../space/fnv.ts';
import { mapInSlices } from '../space/in-slices.ts';
import type { Feature } from './read-features.ts';

/** A text as ids and weights of length 1. */
export interface Vector {
  ids: Int32Array;
  values: Float32Array;
}

/** Where features get their places: known ones by rarity, unknown ones share `spill` places kept for learning. */
export interface FeatureSpace {
  width: number;
  place(features: Feature[]): Vector;
  /** Share of the text's weight that the examples know: 0 for a text in an unknown language. */
  known(features: Feature[]): number;
  /** The mean of `known` over the examples, each judged by the others: what to expect of a text that does fit. */
  usual: number;
}

const spill = 4096;

/** Makes a space from the features of the examples; a feature counts by its weight times the log of its rarity. */
export function* makeSpace(texts: Feature[][]): Generator<void, FeatureSpace> {
  const seenIn = new Map<string, number>();
  for (const [i, features] of texts.entries()) {
    if (i % 100 === 99) yield;
    for (const name of new Set(features.map((f) => f.name))) seenIn.set(name, (seenIn.get(name) ?? 0) + 1);
  }
  // A feature of one text among very many says nothing, and there are very many of those.
  const rare = texts.length > 3000 ? 2 : 1;
  const names = [...seenIn.keys()].filter((name) => seenIn.get(name)! >= rare);
  const ids = new Map(names.map((name, i) => [name, i]));
  const rarity = Float64Array.from(names, (name) => Math.log((texts.length + 1) / seenIn.get(name)!) + 0.01);
  const rarest = Math.log(texts.length + 1) + 0.01;
  const width = names.length + spill;
  const shared = (name: string) => (seenIn.get(name) ?? 0) > 1;
  const shares = yield* mapInSlices(texts, 100, (features) => shareOf(features, shared));
  const usual = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, texts.length);
  // What is returned shares its scope, and would keep this for as long as the space lives.
  seenIn.clear();

  function shareOf(features: Feature[], holds: (name: string) => boolean): number {
    // A word is known, too, when its meaning is: "rekening" where the examples say "invoice".
    const meant = features.filter(({ name }) => name.startsWith('~') && holds(name));
    let sum = 0;
    let all = 0;
    for (const { name, weight, from, to } of features) {
      const id = ids.get(name);
      const worth = weight * (id === undefined ? rarest : rarity[id]!);
      if (holds(name) || meant.some((concept) => concept.from <= from && to <= concept.to)) sum += worth;
      all += worth;
    }
    return all > 0 ? sum / all : 0;
  }

  return {
    width,
    place(features) {
      const weights = new Map<number, number>();
      for (const { name, weight } of features) {
        const id = ids.get(name) ?? names.length + (Number.parseInt(nameOf(name).slice(0, 7), 36) % spill);
        // Unknown features carry little: they are noise until someone teaches them.
        const worth = id < names.length ? weight * rarity[id]! : weight * rarest * 0.1;
        weights.set(id, (weights.get(id) ?? 0) + worth);
      }
      return unit(weights);
    },
    known: (features) => shareOf(features, (name) => ids.has(name)),
    usual,
  };
}

function unit(weights: Map<number, number>): Vector {
  const ids = Int32Array.from(weights.keys());
  const values = Float32Array.from(weights.values());
  let square = 0;
  for (const value of values) square += value * value;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < values.length; i++) values[i]! *= scale;
  return { ids, values };
}

import { mapInSlices } from '../space/in-slices.ts';
import { type ReadText, readTerms } from '../words/read-terms.ts';
import { fitConstant } from './confidence.ts';
import { type FeatureSpace, makeSpace, type Vector } from './feature-space.ts';
import { type Feature, readFeatures } from './read-features.ts';
import { type Senses, senseGroups } from './sense-groups.ts';
import { type Lesson, type Linear, scoreInto, trainLinear } from './train-linear.ts';

/** All that is learned from examples and pool. */
export interface Trained {
  space: FeatureSpace;
  senses: Senses | undefined;
  model: Linear;
  /** Trained on told examples alone: sees more soberly whether any theme fits. */
  sober: Linear;
  /** Part of every confidence; see `fitConstant`. */
  constant: number;
}

const largestPool = 12_000;

/** Trains on the examples of each class, then on the pool messages it is surest of; yields every few milliseconds. */
export function* trainAssigner(classes: string[][], pool: string[]): Generator<void, Trained> {
  const examples = classes.flatMap((texts, k) => texts.map((text) => ({ text, class: k })));
  const told = yield* mapInSlices(examples, 20, ({ text }) => readTerms(text));
  const untold = yield* mapInSlices(spread(pool, largestPool), 20, (text) => readTerms(text));
  const features = yield* mapInSlices(told, 50, readFeatures);
  const space = yield* makeSpace(features);
  const senses = untold.length >= 50 ? yield* senseGroups([...told, ...untold]) : undefined;
  const width = space.width + (senses?.width ?? 0);
  const lessons: Lesson[] = yield* mapInSlices(told, 10, (read, i) => ({
    vector: vectorOf({ space, senses }, read, features[i]!),
    class: examples[i]!.class,
    weight: 1,
  }));
  const sober = yield* trainLinear(lessons, classes.length, width, told.length > 3000 ? 8 : 15);
  const constant = yield* fitConstant(lessons, classes.length, width);
  if (!senses || told.length >= untold.length) return { space, senses, model: sober, sober, constant };
  const vectors = yield* mapInSlices(untold, 10, (read) =>
    vectorOf({ space, senses }, read, readFeatures(read)),
  );
  const guesses = yield* surest(sober, vectors);
  const taught = lessons.map((lesson) => ({ ...lesson, weight: 3 }));
  return {
    space,
    senses,
    sober,
    constant,
    model: yield* trainLinear([...taught, ...guesses], classes.length, width, 8),
  };
}

/** A text as the models see it. */
export function vectorOf(
  { space, senses }: Pick<Trained, 'space' | 'senses'>,
  read: ReadText,
  features: Feature[],
): Vector {
  const vector = space.place(features);
  return senses ? senses.extend(vector, read, space.width) : vector;
}

/** Of the pool the clearer half of what each theme claims, not more than its even share. */
function* surest(model: Linear, vectors: Vector[]): Generator<void, Lesson[]> {
  const claims: { at: number; lead: number }[][] = Array.from({ length: model.classes }, () => []);
  const margin = new Float64Array(model.classes);
  for (const [at, vector] of vectors.entries()) {
    if (at % 100 === 99) yield;
    scoreInto(model, vector, margin);
    let best = 0;
    for (let k = 1; k < margin.length; k++) if (margin[k]! > margin[best]!) best = k;
    let rival = -9;
    for (let k = 0; k < margin.length; k++) if (k !== best && margin[k]! > rival) rival = margin[k]!;
    claims[best]!.push({ at, lead: margin[best]! - rival });
  }
  const even = vectors.length / Math.max(1, model.classes);
  return claims.flatMap((claim, k) =>
    claim
      .sort((a, b) => b.lead - a.lead || a.at - b.at)
      .slice(0, Math.ceil(Math.min(claim.length / 2, even)))
      .map(({ at }) => ({ vector: vectors[at]!, class: k, weight: 1 })),
  );
}

function spread<T>(items: T[], most: number): T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}

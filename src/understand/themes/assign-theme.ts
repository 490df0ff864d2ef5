import { chanceOf, leadOf, leanOf } from './assign/confidence.ts';
import type { Vector } from './assign/feature-space.ts';
import { readFeatures } from './assign/read-features.ts';
import { type Trained, trainAssigner, vectorOf } from './assign/train-assigner.ts';
import { addTo, type Linear, scoreInto } from './assign/train-linear.ts';
import { wordsThatCount } from './assign/words-that-count.ts';
import { readTerms } from './words/read-terms.ts';

/** A theme as people know it: messages that belong to it, and (where there are few) the terms it was found by. */
export interface KnownTheme {
  id: string;
  examples: string[];
  terms?: { term: string; weight: number }[];
}

/** Which theme a message belongs to; `theme` is null when none fits. `confidence`: chance that `theme` (or, when null,
 * the nearest theme) is right. `words`: the words of the message that speak for it. */
export interface Assignment {
  theme: string | null;
  confidence: number;
  words: string[];
  also: { theme: string; confidence: number }[];
}

export interface Assigner {
  assign(text: string, language?: string): Assignment;
  /** Takes a correction in at once; a theme not seen before is refused by returning false (rebuild the assigner). */
  learn(text: string, theme: string): boolean;
}

/** `pool`: recent messages without a theme, which teach what goes with what; `floor`: confidence below which the
 * answer is null. */
export interface AssignerOptions {
  pool?: string[];
  floor?: number;
}

/** Makes an assigner in one go; see `makeAssignerInSteps`. */
export function makeAssigner(themes: KnownTheme[], options: AssignerOptions = {}): Assigner {
  const steps = makeAssignerInSteps(themes, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Trains on the examples, then on the pool messages it is surest of; yields every few milliseconds of work. */
export function* makeAssignerInSteps(
  themes: KnownTheme[],
  options: AssignerOptions = {},
): Generator<void, Assigner> {
  const trained = yield* trainAssigner(themes.map(examplesOf), options.pool ?? []);
  return assigner(themes, trained, options.floor ?? 0.3);
}

function assigner(themes: KnownTheme[], trained: Trained, floor: number): Assigner {
  const { model, sober, space, constant } = trained;
  const sureness = (own: number, lead: number, strange: number) =>
    Math.round(1000 * chanceOf(leanOf(own, lead, strange) + constant)) / 1000;
  const margin = new Float64Array(themes.length);
  const doubt = new Float64Array(themes.length);
  const place = new Map(themes.map(({ id }, k) => [id, k]));
  return {
    assign(text, language) {
      const read = readTerms(text, language);
      const features = readFeatures(read);
      if (themes.length === 0 || features.length === 0)
        return { theme: null, confidence: 0, words: [], also: [] };
      const vector = vectorOf(trained, read, features);
      scoreInto(model, vector, margin);
      scoreInto(sober, vector, doubt);
      // With few examples even a fitting text holds much that is new: judge it by what is usual; and where the examples
      // are all but copies of one another, by what is usual elsewhere.
      const strange = Math.max(0, Math.min(0.7, Math.max(0.3, 0.9 * space.usual)) - space.known(features));
      const ranked = [...margin.keys()].sort((a, b) => margin[b]! - margin[a]!).slice(0, 4);
      const trust = ranked.map((k) => sureness(doubt[k]!, leadOf(doubt, k), strange));
      const best = ranked[0]!;
      return {
        theme: trust[0]! >= floor ? themes[best]!.id : null,
        confidence: trust[0]!,
        words: wordsThatCount(text, features, (name) => space.place([name]), model, best),
        also: ranked.slice(1).flatMap((k, i) => {
          const confidence = trust[i + 1]!;
          return confidence >= 0.15 ? [{ theme: themes[k]!.id, confidence }] : [];
        }),
      };
    },
    learn(text, theme) {
      const right = place.get(theme);
      if (right === undefined) return false;
      const read = readTerms(text);
      const vector = vectorOf(trained, read, readFeatures(read));
      for (const linear of new Set([model, sober])) correct(linear, vector, right);
      return true;
    },
  };
}

/** Passive–aggressive steps (Crammer et al., 2006): just far enough that this text is read right from now on. */
function correct(model: Linear, vector: Vector, right: number): void {
  const margin = new Float64Array(model.classes);
  for (let round = 0; round < 5; round++) {
    scoreInto(model, vector, margin);
    const change = margin.map((m, k) => (k === right ? Math.max(0, 1 - m) : -Math.max(0, 1 + m)) / 2);
    addTo(model, vector, change);
  }
}

function examplesOf({ examples, terms }: KnownTheme): string[] {
  if (examples.length > 0 || !terms) return examples;
  return [terms.map(({ term }) => term.replace('~', '')).join(' ')];
}

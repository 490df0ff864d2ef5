import { type Lesson, type Linear, scoreInto, trainLinear } from './train-linear.ts';

/** What a left-out example showed: how it leaned without the constant, and whether its class came out first. */
interface Tried {
  lean: number;
  right: boolean;
}

const folds = 3;
/** As many examples say enough. */
const mostTried = 2500;
/** Where there are too few examples to leave any out. */
const usualConstant = -1;

/**
 * How a class leans before the constant: its margin, its lead over its rival and how much more of the text is `strange`
 * to the examples than usual. Logistic weights, rounded, fitted on Banking77, spoken commands and code questions with a
 * part of their themes, and one another, as strangers.
 */
export function leanOf(margin: number, lead: number, strange: number): number {
  return 2.8 * Math.max(-1, Math.min(1, margin)) + 1.25 * Math.min(1.2, lead) - 8 * strange;
}

export const chanceOf = (lean: number): number => 1 / (1 + Math.exp(-lean));

export function leadOf(margin: Float64Array, k: number): number {
  let rival = -2;
  for (let other = 0; other < margin.length; other++)
    if (other !== k && margin[other]! > rival) rival = margin[other]!;
  return margin[k]! - rival;
}

/** The constant that makes chances true on examples left out: with few of them margins are low though mostly right. */
export function* fitConstant(all: Lesson[], classes: number, width: number): Generator<void, number> {
  if (all.length < classes * 3) return usualConstant;
  const step = Math.ceil(all.length / mostTried);
  const lessons = all.filter((_, i) => i % step === 0);
  const tried: Tried[] = [];
  const margin = new Float64Array(classes);
  for (let fold = 0; fold < folds; fold++) {
    const part: Linear = yield* trainLinear(
      lessons.filter((_, i) => i % folds !== fold),
      classes,
      width,
      8,
    );
    for (const [i, lesson] of lessons.entries()) {
      if (i % folds !== fold) continue;
      scoreInto(part, lesson.vector, margin);
      const best = margin.indexOf(Math.max(...margin));
      tried.push({ lean: leanOf(margin[best]!, leadOf(margin, best), 0), right: best === lesson.class });
    }
    yield;
  }
  // As many more are taken for wrong as a stream holds strangers: the examples are all at home.
  const share = (0.9 * tried.filter(({ right }) => right).length) / tried.length;
  let low = -4;
  let high = 3;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    const said = tried.reduce((sum, { lean }) => sum + chanceOf(lean + middle), 0) / tried.length;
    if (said < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

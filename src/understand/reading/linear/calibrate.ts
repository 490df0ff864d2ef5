/** Turns margins into chances: softmax of `slope` × margin + `offset` per label. */
export interface Calibration {
  slope: number;
  offsets: number[];
  /** Added to the log chance when choosing (not when saying how sure): evens out rare labels. */
  favours: number[];
}

/** Chances of the labels, adding up to one. */
export function chancesOf(margins: readonly number[], { slope, offsets }: Calibration): number[] {
  const logs = margins.map((margin, k) => slope * margin + offsets[k]!);
  const most = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - most));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((odd) => odd / sum);
}

/** The label to say: the likeliest after its favour. */
export function choose(chances: readonly number[], { favours }: Calibration): number {
  let first = 0;
  const weight = (k: number) => Math.log(chances[k]! + 1e-9) + favours[k]!;
  for (let k = 1; k < chances.length; k++) if (weight(k) > weight(first)) first = k;
  return first;
}

/**
 * Fits slope and offsets by gradient descent on the log loss of margins that were predicted for texts left
 * out of the training, then the favours that give the best macro-F1 on them.
 */
export function calibrate(
  margins: readonly number[][],
  truth: readonly number[],
  labels: number,
): Calibration {
  const fit = fitChances(margins, truth, labels);
  return { ...fit, favours: favour(margins, truth, fit) };
}

/** Slope and offsets alone: nothing is favoured. */
export function fitChances(
  margins: readonly number[][],
  truth: readonly number[],
  labels: number,
): Calibration {
  const fit: Calibration = {
    slope: 2,
    offsets: new Array<number>(labels).fill(0),
    favours: new Array<number>(labels).fill(0),
  };
  for (let round = 0; round < 300; round++) {
    let slope = 0;
    const offsets = new Array<number>(labels).fill(0);
    margins.forEach((row, i) => {
      const chances = chancesOf(row, fit);
      for (let k = 0; k < labels; k++) {
        const error = chances[k]! - (truth[i] === k ? 1 : 0);
        slope += error * row[k]!;
        offsets[k]! += error;
      }
    });
    // A weak pull to zero keeps labels with a handful of examples finite.
    fit.slope = Math.max(0.2, fit.slope - (1.5 * slope) / margins.length);
    fit.offsets = fit.offsets.map(
      (offset, k) => offset - 1.5 * (offsets[k]! / margins.length + 0.002 * offset),
    );
  }
  return fit;
}

/** Mean surprise at the truth: minus the log of its chance. */
export function logLoss(margins: readonly number[][], truth: readonly number[], fit: Calibration): number {
  const losses = margins.map((row, i) => -Math.log(chancesOf(row, fit)[truth[i]!]! + 1e-9));
  return losses.reduce((a, b) => a + b, 0) / losses.length;
}

function favour(margins: readonly number[][], truth: readonly number[], fit: Calibration): number[] {
  const labels = fit.offsets.length;
  const chances = margins.map((row) => chancesOf(row, fit));
  const favours = new Array<number>(labels).fill(0);
  const score = () => {
    const guesses = chances.map((row) => choose(row, { ...fit, favours }));
    // Large favours fit the noise of the few: each costs a little.
    return macroF1(guesses, truth, labels) - 0.004 * favours.reduce((sum, each) => sum + Math.abs(each), 0);
  };
  let best = score();
  for (let round = 0; round < 3; round++) {
    for (let k = 0; k < labels; k++) {
      const before = favours[k]!;
      let kept = before;
      for (let step = -1; step <= 1.6; step += 0.2) {
        favours[k] = Math.round(step * 10) / 10;
        const now = score();
        if (now > best + 1e-9) {
          best = now;
          kept = favours[k]!;
        }
      }
      favours[k] = kept;
    }
  }
  return favours;
}

/** Mean over the labels that occur of 2·tp / (2·tp + fp + fn). */
export function macroF1(guesses: readonly number[], truth: readonly number[], labels: number): number {
  const right = new Float64Array(labels);
  const said = new Float64Array(labels);
  const meant = new Float64Array(labels);
  guesses.forEach((guess, i) => {
    said[guess]!++;
    meant[truth[i]!]!++;
    if (guess === truth[i]) right[guess]!++;
  });
  let sum = 0;
  let present = 0;
  for (let k = 0; k < labels; k++) {
    if (meant[k] === 0) continue;
    present++;
    sum += (2 * right[k]!) / (said[k]! + meant[k]!);
  }
  return present ? sum / present : 0;
}

/**
 * The chance of `seen` or more where `expected` were to come, by a negative binomial with variance
 * expected + spread × expected² (spread 0 would be Poisson; real streams are burstier).
 */
export function tailChance(seen: number, expected: number, spread: number): number {
  if (seen <= expected) return 1;
  const size = 1 / spread;
  const share = expected / (expected + size);
  let term = Math.exp(
    logGamma(seen + size) -
      logGamma(size) -
      logGamma(seen + 1) +
      size * Math.log(1 - share) +
      seen * Math.log(share),
  );
  let sum = 0;
  for (let k = seen; k < seen + 200; k++) {
    sum += term;
    term *= (share * (k + size)) / (k + 1);
    if (term < sum * 1e-6) break;
  }
  return Math.min(1, sum);
}

/** Stirling's series, shifted up for small arguments; good to nine digits. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 8) shift += Math.log(z++);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / z;
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - shift;
}

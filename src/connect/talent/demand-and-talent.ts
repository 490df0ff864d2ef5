/** What customers ask and what people can do, for one theme. */
export interface ThemeWeighed {
  id: string;
  /** Customers (each once) who spoke of it outside. */
  voices: number;
  /** Colleagues (each once) who spoke of it inside. */
  insideVoices: number;
  /** Who knows it: level × freshness × availability, above 0. */
  supply: readonly { person: string; amount: number }[];
}

export type Zone = 'unmet' | 'match' | 'idle' | 'quiet';
/** blind-spot: asked for, and nobody knows it. echo-chamber: much talked about inside, little asked. single-point: one person holds it. */
export type Flag = 'blind-spot' | 'echo-chamber' | 'single-point';

export interface ThemeFit {
  id: string;
  voices: number;
  /** Share of all voices, 0–1, with the 90 % Wilson interval. */
  demand: number;
  demandLow: number;
  demandHigh: number;
  /** Share of all supply, 0–1. */
  supply: number;
  amount: number;
  people: number;
  /** demand − supply; null while there are too few voices to speak of a gap. */
  gap: number | null;
  /** The supply share lies outside the demand's interval: not mere chance. */
  certain: boolean;
  zone: Zone | null;
  flags: Flag[];
  /** The fewest people who hold more than half of the supply; 0 when nobody does. */
  busFactor: number;
}

export interface DemandAndTalent {
  /** Σ min(d, s): 1 when what is known is what is asked. Null while there is too little to say. */
  matchIndex: number | null;
  /** Jensen–Shannon divergence with logarithms to base 2: 0 the same, 1 nothing in common. */
  divergence: number | null;
  themes: ThemeFit[];
  /** All voices the shares are of. */
  n: number;
  /** How many voices are needed before anything is concluded. */
  minimum: number;
}

/** Voices in all below which no gap, zone or index is shown. */
export const minimumVoices = 30;
/** Voices on one theme below which it is no blind spot. */
const minimumOfTheme = 5;

/**
 * Sets demand shares d against supply shares s. "High" is at or above the even share 1/k of k themes.
 * d = (.5, .3, .2), s = (.2, .3, .5): match index 0.70, divergence 0.0958 bit (base 2; to base e it is 0.0664).
 */
export function demandAndTalent(themes: readonly ThemeWeighed[], minimum = minimumVoices): DemandAndTalent {
  const n = themes.reduce((sum, theme) => sum + theme.voices, 0);
  const inside = themes.reduce((sum, theme) => sum + theme.insideVoices, 0);
  const whole = themes.reduce((sum, theme) => sum + amountOf(theme), 0);
  const enough = n >= minimum;
  const even = 1 / Math.max(1, themes.length);
  const fits = themes.map((theme): ThemeFit => {
    const amount = amountOf(theme);
    const demand = n > 0 ? theme.voices / n : 0;
    const supply = whole > 0 ? amount / whole : 0;
    const [demandLow, demandHigh] = wilson(theme.voices, n);
    return {
      id: theme.id,
      voices: theme.voices,
      demand,
      demandLow,
      demandHigh,
      supply,
      amount,
      people: theme.supply.filter((one) => one.amount > 0).length,
      gap: enough ? demand - supply : null,
      certain: enough && (supply < demandLow || supply > demandHigh),
      zone: enough ? zoneOf(demand >= even, supply >= even) : null,
      flags: flagsOf(theme, demand, inside > 0 ? theme.insideVoices / inside : 0),
      busFactor: busFactor(theme.supply.map((one) => one.amount)),
    };
  });
  const d = fits.map(({ demand }) => demand);
  const s = fits.map(({ supply }) => supply);
  const comparable = enough && whole > 0;
  return {
    matchIndex: comparable ? matchIndex(d, s) : null,
    divergence: comparable ? jensenShannon(d, s) : null,
    themes: fits,
    n,
    minimum,
  };
}

const amountOf = (theme: ThemeWeighed): number => theme.supply.reduce((sum, one) => sum + one.amount, 0);

const zoneOf = (asked: boolean, known: boolean): Zone =>
  asked ? (known ? 'match' : 'unmet') : known ? 'idle' : 'quiet';

function flagsOf(theme: ThemeWeighed, demand: number, insideShare: number): Flag[] {
  const holders = theme.supply.filter((one) => one.amount > 0).length;
  const flags: Flag[] = [];
  if (theme.voices >= minimumOfTheme && holders === 0) flags.push('blind-spot');
  if (theme.insideVoices >= minimumOfTheme && insideShare >= 2 * demand) flags.push('echo-chamber');
  if (theme.voices >= minimumOfTheme && holders === 1) flags.push('single-point');
  return flags;
}

/** Σ min(dᵢ, sᵢ) of two distributions. */
export const matchIndex = (d: readonly number[], s: readonly number[]): number =>
  d.reduce((sum, share, index) => sum + Math.min(share, s[index] ?? 0), 0);

/** ½·KL(d‖m) + ½·KL(s‖m) with m = (d + s)/2, in bits (Lin 1991). */
export function jensenShannon(d: readonly number[], s: readonly number[]): number {
  const middle = d.map((share, index) => (share + (s[index] ?? 0)) / 2);
  return (leibler(d, middle) + leibler(s, middle)) / 2;
}

const leibler = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, share, index) => (share > 0 ? sum + share * Math.log2(share / q[index]!) : sum), 0);

/** Wilson's score interval for a share, 90 %. */
function wilson(hits: number, n: number): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const z = 1.6449;
  const p = hits / n;
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** How many of the strongest together hold more than half. */
export function busFactor(amounts: readonly number[]): number {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  if (whole <= 0) return 0;
  let held = 0;
  let count = 0;
  for (const amount of [...amounts].sort((a, b) => b - a)) {
    held += amount;
    count += 1;
    if (held > whole / 2) break;
  }
  return count;
}

/** Days after which a piece of evidence counts half. What people say of themselves holds longer than a single deed. */
export const halfLifeDays = { stated: 730, shown: 365 } as const;

/** Days after which a lesson of a wrong route counts half: people learn, and teams change. */
export const lessonHalfLifeDays = 60;

/** What one statement or deed weighs when it is fresh. */
export const evidenceWeight = {
  declared: 1,
  endorsed: 0.7,
  /** A statement on a skill counts half for each theme the skill belongs to. */
  throughSkill: 0.5,
  'confirmed-answer': 1,
  'help-given': 0.8,
  'improvement-made': 2,
} as const;

export type EvidenceKind = Exclude<keyof typeof evidenceWeight, 'throughSkill'>;

/** Fresh deeds after which shown skill stands at 63 % of the top. */
const deedsToGrow = 4;
/** Weight of knowing nothing: without evidence the level is 0, one claim alone never reaches the top. */
const doubt = 0.5;

/** Evidence of one person on one theme or skill, each piece already faded. */
export interface FadedEvidence {
  /** Σ weight × level (1–5) of statements. */
  statedLevels: number;
  /** Σ weight of statements. */
  statedWeight: number;
  /** Σ weight of deeds. */
  shownWeight: number;
}

export interface LevelEstimate {
  /** 0–5. */
  level: number;
  /** The interval it probably lies in. */
  low: number;
  high: number;
}

/** 2^(−age / half-life); what is dated in the future counts as fresh. */
export const fade = (ageDays: number, halfLife: number): number => 2 ** (-Math.max(0, ageDays) / halfLife);

/**
 * How well somebody knows something, 0–5:
 *
 *   level = (Σ w·l + n·s) / (Σ w + n + ½),   s = 5·(1 − e^(−n/4))
 *
 * w, l: weight and level of each statement; n: summed weight of deeds; each weight is faded by
 * 2^(−age/half-life). A mean of what is said and what is shown, each as heavy as its evidence, pulled to 0 by
 * half a piece of doubt, so that a level without fresh evidence fades away. The interval is ±1.25/√(Σw + n + ½):
 * the spread of a single judgement on a five-point scale, divided by the root of how many there are.
 */
export function estimateLevel({ statedLevels, statedWeight, shownWeight }: FadedEvidence): LevelEstimate {
  const shown = 5 * (1 - Math.exp(-shownWeight / deedsToGrow));
  const weight = statedWeight + shownWeight + doubt;
  const level = (statedLevels + shownWeight * shown) / weight;
  const spread = 1.25 / Math.sqrt(weight);
  return { level, low: Math.max(0, level - spread), high: Math.min(5, level + spread) };
}

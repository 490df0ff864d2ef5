import type { Reason } from '../tables.ts';

/** What somebody brings to a question, each already read from its own source. */
export interface Prospect {
  person: string;
  /** The theme of the question they know best: level 0–5, how sure the question is about it (0–1), and which. */
  knows: { level: number; sure: number; topic: string } | null;
  /** The best level 0–5 on a skill named in the question. */
  skill: { level: number; topic: string } | null;
  /** Words of their job title, teams and department that the question names, as a share of those words. */
  role: number;
  /** Deeds on the theme in the last 90 days. */
  recentDeeds: number;
  /** May decide what is asked alone; null: no decision was asked. */
  may: boolean | null;
  speaks: boolean;
  absent: boolean;
  open: number;
  capacity: number;
}

export interface Ranked extends Prospect {
  /** 0–1. */
  score: number;
  reason: Reason;
}

/**
 * What each part adds at most to a score of 1. Knowledge of the theme leads; a skill or a job title finds the
 * newcomer nobody has told Heed about; recent deeds separate who knew it once from who does it now.
 */
export const whoWeights = { theme: 0.5, skill: 0.2, role: 0.1, recent: 0.1, may: 0.1 } as const;
/** Deeds in 90 days after which recency stands at 63 %. */
const deedsToBeRecent = 3;
/** What is left of a score when this stands in the way. */
export const whoHindrances = { language: 0.5, absent: 0.4, full: 0.8 } as const;
/** Below this nobody is named: a wrong name costs more trust than an empty answer. */
const least = 0.05;

/**
 * Who to ask, best first:
 * score = (½·level/5·sure + ⅕·skill/5 + ⅒·role + ⅒·(1 − e^(−deeds/3)) + ⅒·may) × hindrances.
 * Equals: the least loaded relative to capacity, then by id. Who brings none of it is not named.
 */
export function rankPeople(prospects: readonly Prospect[], most = 20): Ranked[] {
  return prospects
    .map((one) => ({ ...one, score: scoreOf(one), reason: reasonOf(one) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || load(a) - load(b) || (a.person < b.person ? -1 : 1))
    .slice(0, most);
}

function scoreOf(one: Prospect): number {
  const parts =
    themePart(one) +
    whoWeights.skill * ((one.skill?.level ?? 0) / 5) +
    whoWeights.role * Math.min(1, one.role) +
    whoWeights.recent * (1 - Math.exp(-one.recentDeeds / deedsToBeRecent)) +
    (one.may ? whoWeights.may : 0);
  const hindered =
    (one.speaks ? 1 : whoHindrances.language) *
    (one.absent ? whoHindrances.absent : 1) *
    (one.open >= one.capacity ? whoHindrances.full : 1);
  return Math.round(parts * hindered * 1e6) / 1e6;
}

const themePart = ({ knows }: Prospect): number =>
  knows ? whoWeights.theme * (knows.level / 5) * knows.sure : 0;

const load = (one: Prospect): number => (one.capacity > 0 ? one.open / one.capacity : 1);

/** The strongest part is the reason told; the others stand in the evidence. */
function reasonOf(one: Prospect): Reason {
  const topic = one.knows?.topic ?? '';
  const knows: Reason =
    one.recentDeeds > 0
      ? { code: 'who.shown', params: { topic, deeds: one.recentDeeds } }
      : { code: 'who.knows', params: { topic, level: Math.round(one.knows?.level ?? 0) } };
  const parts: [number, Reason][] = [
    [themePart(one), knows],
    [
      whoWeights.skill * ((one.skill?.level ?? 0) / 5),
      {
        code: 'who.skill',
        params: { topic: one.skill?.topic ?? '', level: Math.round(one.skill?.level ?? 0) },
      },
    ],
    [whoWeights.role * Math.min(1, one.role), { code: 'who.role', params: {} }],
    [one.may ? whoWeights.may * 0.99 : 0, { code: 'who.may', params: {} }],
  ];
  return parts.sort((a, b) => b[0] - a[0])[0]![1];
}

import { routeWeights } from '../routing/choose-assignee.ts';
import { minimumVoices } from '../talent/demand-and-talent.ts';
import { whoWeights } from '../who/rank-people.ts';
import { type EvidenceKind, evidenceWeight, halfLifeDays, lessonHalfLifeDays } from './estimate-level.ts';

/** What Heed never keeps or shows of a person; words for each stand with the screens. */
export const neverMeasured = [
  'speed',
  'presence',
  'ranking',
  'private-words',
  'absence-reason',
  'decline-by-person',
  'mood',
] as const;

/** What people can do about what is kept of them. */
export const peopleMay = ['see', 'correct', 'hide-deed', 'hide-profile', 'withdraw', 'endorsement'] as const;

export interface MeasuredSheet {
  counted: { kind: EvidenceKind; weight: number; halfLifeDays: number }[];
  /** Half-life of what handing on teaches routing; never in a profile. */
  lessonHalfLifeDays: number;
  whoWeights: typeof whoWeights;
  routeWeights: typeof routeWeights;
  minimumVoices: number;
  never: readonly (typeof neverMeasured)[number][];
  may: readonly (typeof peopleMay)[number][];
}

/** For a works council: what is measured of people and what never is, read from the same numbers the program uses. */
export const whatIsMeasured = (): MeasuredSheet => ({
  counted: (['declared', 'endorsed', 'confirmed-answer', 'help-given', 'improvement-made'] as const).map(
    (kind) => ({
      kind,
      weight: evidenceWeight[kind],
      halfLifeDays: kind === 'declared' || kind === 'endorsed' ? halfLifeDays.stated : halfLifeDays.shown,
    }),
  ),
  lessonHalfLifeDays,
  whoWeights,
  routeWeights,
  minimumVoices,
  never: neverMeasured,
  may: peopleMay,
});

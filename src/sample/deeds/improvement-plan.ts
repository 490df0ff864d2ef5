import type { Kind, Language } from '../themes/theme-shape.ts';
import type { Improvement, ImprovementStage } from '../work-shape.ts';

type Words = Record<Language, string>;

export type ImprovementPlan = Pick<Improvement, 'key' | 'about' | 'title' | 'need'> & {
  themeKey: string;
  department: string;
  /** Kinds of signals it comes from, and a word one of them must hold. */
  from: Kind[];
  holding?: Record<Language, RegExp>;
  /** Days since the start, or the name of a day of the story. */
  stages: [ImprovementStage, number | 'recalled' | 'cured' | 'service'][];
  reason?: Words;
  /** What those who asked are told, after the opening line. */
  news?: Words;
};

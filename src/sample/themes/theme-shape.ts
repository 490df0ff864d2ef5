import { type Grammar, readGrammar } from '../grammar/read-grammar.ts';

export type Kind = 'complaint' | 'wish' | 'question' | 'praise' | 'other';
export type Language = 'nl' | 'en';

/** Which months a theme is about: darkness, frost, the spring rush, holidays, or all year round. */
export type Season = 'even' | 'winter' | 'spring' | 'summer' | 'autumn';

/** One thing customers talk about. `weight` is signals a day in an ordinary week, `kinds` the mix of what they say. */
export type ThemeGrammar = {
  key: string;
  name: Record<Language, string>;
  department: string;
  /** Shop matters go to the shop named in the message. */
  local: boolean;
  weight: number;
  kinds: Partial<Record<Kind, number>>;
  season: Season;
  skills: string[];
  /** Decision kinds that settle these, likeliest first. */
  decisions: string[];
  /** Departments that are asked for help. */
  asks: string[];
  grammar: Record<Language, Grammar>;
};

export type ThemeText = Omit<ThemeGrammar, 'grammar' | 'season' | 'local' | 'decisions' | 'asks'> & {
  season?: Season;
  local?: boolean;
  decisions?: string[];
  asks?: string[];
  nl: string;
  en: string;
};

export function describeTheme({ nl, en, ...rest }: ThemeText): ThemeGrammar {
  return {
    season: 'even',
    local: false,
    decisions: [],
    asks: [],
    ...rest,
    grammar: { nl: readGrammar(nl), en: readGrammar(en) },
  };
}

/** The kind most said about this theme: its titles and details belong to that kind. */
export const mainKind = (theme: ThemeGrammar): Kind =>
  (Object.entries(theme.kinds) as [Kind, number][]).sort((a, b) => b[1] - a[1])[0]![0];

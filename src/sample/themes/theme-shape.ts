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
  /** The kind most said: the theme's titles and details belong to that kind. */
  mainKind: Kind;
  season: Season;
  skills: string[];
  /** Decision kinds that settle these, likeliest first. */
  decisions: string[];
  /** Departments that are asked for help. */
  asks: string[];
  grammar: Record<Language, Grammar>;
};

export type ThemeText = Omit<
  ThemeGrammar,
  'grammar' | 'mainKind' | 'season' | 'local' | 'decisions' | 'asks'
> & {
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
    mainKind: mostOf(rest.kinds),
    grammar: { nl: readGrammar(nl), en: readGrammar(en) },
  };
}

const mostOf = (kinds: ThemeText['kinds']): Kind =>
  (Object.entries(kinds) as [Kind, number][]).reduce((most, one) => (one[1] > most[1] ? one : most))[0];

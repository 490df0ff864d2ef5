/** What a rule looks at; an empty list or null: any. All that is given must hold. */
export interface RuleMatches {
  themes: readonly string[];
  channels: readonly string[];
  /** BCP 47, compared by language alone. */
  languages: readonly string[];
  kinds: readonly string[];
  sources: readonly string[];
  /** At least this urgent, 0–3. */
  urgency: number | null;
}

export interface Rule {
  id: string;
  name: string;
  /** Lowest first. */
  place: number;
  on: boolean;
  matches: RuleMatches;
  /** Exactly one of the two gets it. */
  personId: string | null;
  teamId: string | null;
}

/** What rules see of a conversation. */
export interface RuleCase {
  themeId: string | null;
  channel: string;
  language: string;
  kind: string;
  sourceId: string;
  urgency: number;
}

/** The rules that fit, in the order in which they are tried. */
export function fittingRules(rules: readonly Rule[], one: RuleCase): Rule[] {
  return rules
    .filter(({ on, matches }) => on && fits(matches, one))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

export function fits(matches: RuleMatches, one: RuleCase): boolean {
  const any = (wanted: readonly string[], there: string | null) =>
    wanted.length === 0 || (there !== null && wanted.includes(there));
  return (
    any(matches.themes, one.themeId) &&
    any(matches.channels, one.channel) &&
    any(matches.languages.map(primary), primary(one.language)) &&
    any(matches.kinds, one.kind) &&
    any(matches.sources, one.sourceId) &&
    one.urgency >= (matches.urgency ?? 0)
  );
}

const primary = (language: string) => language.split('-')[0]!.toLowerCase();

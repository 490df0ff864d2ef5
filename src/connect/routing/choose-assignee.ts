import type { Rule } from '../rules/rule.ts';
import type { Reason } from '../tables.ts';

/** What routing looks at of a conversation. */
export interface RouteCase {
  themeId: string | null;
  /** BCP 47; `und` when unknown. */
  language: string;
  /** Who answered this customer on this before. */
  previousOwner: string | null;
  /** Steward and deputy of the source it came from, in the order they are called on. */
  stewards: readonly string[];
  /** Rules that fit it, in the order they are tried. */
  rules?: readonly Pick<Rule, 'id' | 'name' | 'personId' | 'teamId'>[];
}

/** Somebody who could get it, as they stand now. */
export interface Candidate {
  person: string;
  departmentId: string | null;
  teams: readonly string[];
  languages: readonly string[];
  absent: boolean;
  /** Most open conversations at once. */
  capacity: number;
  /** Open conversations now. */
  open: number;
  /** Level 0–5 on the theme. */
  level: number;
  /** Holds a mandate that counts for this theme and channel. */
  may: boolean;
}

export interface Team {
  id: string;
  departmentId: string;
}

export interface Route {
  person: string | null;
  team: string | null;
  reason: Reason;
}

/** From here on somebody "knows it". */
export const knowingLevel = 1;
/** Able, allowed, room: what each adds to a candidate's score of at most 1. */
export const routeWeights = { level: 0.7, may: 0.15, room: 0.15 } as const;

/**
 * Who gets a conversation, and why. In this order, the first that is there:
 * who a rule names (in a team: the best of it who is free); the earlier owner (the customer need not tell it twice); the person who knows it best, weighed with whether
 * they may decide and how much room they have; the team, then the department, whose people know it; the source's
 * steward on duty, then their team. Never an absent person, never beyond somebody's capacity. When nothing is
 * left the reason is `route.nobody`: the caller makes it visible.
 */
export function chooseAssignee(
  asked: RouteCase,
  candidates: readonly Candidate[],
  teams: readonly Team[],
): Route {
  const free = candidates.filter((one) => !one.absent && one.open < one.capacity);
  return (
    byRule(asked, free, candidates) ??
    earlierOwner(asked, free) ??
    whoKnows(asked, free, candidates) ??
    teamThatKnows(asked, candidates, teams) ??
    steward(asked, free) ??
    teamOfSteward(asked, candidates, teams) ?? { person: null, team: null, reason: reason('route.nobody') }
  );
}

const reason = (code: string, params: Reason['params'] = {}): Reason => ({ code, params });

/** What was agreed beforehand; a rule that names only the absent or full gives way to the next. */
function byRule(asked: RouteCase, free: readonly Candidate[], all: readonly Candidate[]): Route | null {
  for (const rule of asked.rules ?? []) {
    const why = reason('route.rule', { rule: rule.id, name: rule.name });
    const named = free.filter((one) => one.person === rule.personId || one.teams.includes(rule.teamId ?? ''));
    const able = named.filter((one) => speaks(one, asked.language));
    const best = bestOf(able.length > 0 ? able : named);
    if (best) return { person: best.person, team: null, reason: why };
    const manned = all.some((one) => !one.absent && one.teams.includes(rule.teamId ?? ''));
    if (rule.teamId && manned) return { person: null, team: rule.teamId, reason: why };
  }
  return null;
}

function bestOf(some: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of some) if (!best || beats(one, best)) best = one;
  return best;
}

function earlierOwner(asked: RouteCase, free: readonly Candidate[]): Route | null {
  const found = free.find((one) => one.person === asked.previousOwner);
  return found ? { person: found.person, team: null, reason: reason('route.earlier-owner') } : null;
}

function whoKnows(asked: RouteCase, free: readonly Candidate[], all: readonly Candidate[]): Route | null {
  const theme = asked.themeId;
  if (!theme) return null;
  // A language nobody here works in cannot be asked of anybody.
  const known = all.some((one) => speaks(one, asked.language));
  const best = bestOf(
    free.filter((one) => one.level >= knowingLevel && (!known || speaks(one, asked.language))),
  );
  if (!best) return null;
  const code = best.may ? 'route.knows-and-may' : 'route.knows';
  const params = { theme, level: Math.round(best.level), open: best.open, capacity: best.capacity };
  return { person: best.person, team: null, reason: reason(code, params) };
}

const beats = (one: Candidate, other: Candidate): boolean =>
  (score(one) - score(other) || load(other) - load(one) || (one.person < other.person ? 1 : -1)) > 0;

/** Levels are compared in half steps: a difference smaller than that is noise, and the least loaded goes first. */
function score(one: Candidate): number {
  const level = Math.round(one.level * 2) / 10;
  const scored =
    routeWeights.level * level + (one.may ? routeWeights.may : 0) + routeWeights.room * (1 - load(one));
  return Math.round(scored * 1e9) / 1e9;
}

const load = (one: Candidate): number => one.open / one.capacity;

const speaks = (one: Candidate, language: string): boolean =>
  language === 'und' || language === '' || one.languages.some((own) => primary(own) === primary(language));

const primary = (language: string): string => language.split('-')[0]!.toLowerCase();

function teamThatKnows(
  asked: RouteCase,
  candidates: readonly Candidate[],
  teams: readonly Team[],
): Route | null {
  const theme = asked.themeId;
  if (!theme) return null;
  const manned = new Set(candidates.filter((one) => !one.absent).flatMap((one) => one.teams));
  const knowing = candidates.filter((one) => one.level >= knowingLevel);
  const inTeam = strongest(knowing.flatMap((one) => one.teams.map((team) => [team, one.level] as const)));
  const team = inTeam.find((id) => manned.has(id) && teams.some((one) => one.id === id));
  if (team) return { person: null, team, reason: reason('route.team-knows', { theme }) };
  const inDepartment = strongest(
    knowing.flatMap((one) => (one.departmentId ? [[one.departmentId, one.level] as const] : [])),
  );
  for (const department of inDepartment) {
    const there = teams.find((one) => one.departmentId === department && manned.has(one.id));
    if (there) return { person: null, team: there.id, reason: reason('route.department-knows', { theme }) };
  }
  return null;
}

/** The groups by the summed level of their people, strongest first. */
function strongest(members: readonly (readonly [group: string, level: number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [group, level] of members) sums.set(group, (sums.get(group) ?? 0) + level);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([group]) => group);
}

function steward(asked: RouteCase, free: readonly Candidate[]): Route | null {
  const person = asked.stewards.find((id) => free.some((one) => one.person === id));
  return person ? { person, team: null, reason: reason('route.steward') } : null;
}

/** The steward is full or away: their team can still see it, and somebody present takes it. */
function teamOfSteward(
  asked: RouteCase,
  candidates: readonly Candidate[],
  teams: readonly Team[],
): Route | null {
  const manned = new Set(candidates.filter((one) => !one.absent).flatMap((one) => one.teams));
  for (const id of asked.stewards) {
    const one = candidates.find((candidate) => candidate.person === id);
    const own = one?.teams.find((team) => manned.has(team));
    const near = teams.find((team) => team.departmentId === one?.departmentId && manned.has(team.id))?.id;
    const team = own ?? near;
    if (team) return { person: null, team, reason: reason('route.steward-team') };
  }
  return null;
}

import type { Tx } from '#kit/database.ts';
import {
  heldBy,
  holderOf,
  listMandates,
  listPeople,
  listTeams,
  type Mandate,
  type PersonNow,
} from '#people/index.ts';
import { estimateLevel } from '../expertise/estimate-level.ts';
import type { Rule } from '../rules/rule.ts';
import { openLoad } from '../store/assignments.ts';
import { evidenceOn } from '../store/evidence.ts';
import { lessonsOn } from '../store/misroutes.ts';
import { rulesNow } from '../store/rules.ts';
import type { Candidate, Team } from './choose-assignee.ts';

/** Everybody who could be given work, read once for a whole batch. Counts what the batch gives out. */
export interface Roster {
  people: ReadonlyMap<string, PersonNow>;
  teams: readonly Team[];
  rules: readonly Rule[];
  /** The candidates for a theme over a channel, with the load as it stands after what was given out. */
  candidates(themeId: string | null, channel: string): Candidate[];
  give(person: string): void;
}

export async function readRoster(tx: Tx, themes: readonly string[], at: Date): Promise<Roster> {
  const people = await listPeople(tx, at);
  const teams = await listTeams(tx);
  const mandates = await listMandates(tx, { standingAt: at });
  const load = await openLoad(tx);
  const rules = await rulesNow(tx);
  const lessons = await lessonsOn(tx, themes, at);
  const levels = new Map(
    (await evidenceOn(tx, { themes }, at)).map((sum) => [
      `${sum.person} ${sum.topic}`,
      estimateLevel(sum).level,
    ]),
  );
  const working = people
    .filter((person) => person.role !== 'reader')
    .map((person) => ({ person, held: heldBy(mandates, holderOf(person), at) }));
  const known = new Map<string, Candidate[]>();
  const given = new Map<string, Candidate[]>();
  const asCandidate = (theme: string | null, channel: string, { person, held }: (typeof working)[number]) => {
    const candidate: Candidate = {
      person: person.id,
      departmentId: person.departmentId,
      teams: person.teamIds,
      languages: person.languages,
      absent: person.absent,
      capacity: person.capacity,
      open: load.get(person.id) ?? 0,
      level: taught(levels.get(`${person.id} ${theme}`) ?? 0, lessons.get(`${person.id} ${theme}`) ?? 0),
      may: held.some((mandate) => covers(mandate, theme, channel)),
    };
    given.set(person.id, [...(given.get(person.id) ?? []), candidate]);
    return candidate;
  };
  return {
    people: new Map(people.map((person) => [person.id, person])),
    teams,
    rules,
    candidates(theme, channel) {
      const key = `${theme} ${channel}`;
      const found = known.get(key) ?? working.map((one) => asCandidate(theme, channel, one));
      known.set(key, found);
      return found;
    },
    give(person) {
      load.set(person, (load.get(person) ?? 0) + 1);
      for (const candidate of given.get(person) ?? []) candidate.open += 1;
    },
  };
}

/**
 * A level after what handing on taught: each conversation on the theme that was handed on from somebody halves what
 * routing believes of them, each that came to them adds half a level, at most two. What the profile says stays as it
 * is: a wrong route is Heed's mistake, not theirs.
 */
export const taught = (level: number, lesson: number): number =>
  lesson < 0 ? level * 2 ** lesson : Math.min(5, level + Math.min(2, lesson / 2));

const covers = (mandate: Mandate, theme: string | null, channel: string): boolean =>
  (mandate.themeIds.length === 0 || (theme !== null && mandate.themeIds.includes(theme))) &&
  (mandate.channels.length === 0 || mandate.channels.includes(channel));

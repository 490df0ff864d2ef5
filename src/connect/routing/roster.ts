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
import { openLoad } from '../store/assignments.ts';
import { evidenceOn } from '../store/evidence.ts';
import type { Candidate, Team } from './choose-assignee.ts';

/** Everybody who could be given work, read once for a whole batch. Counts what the batch gives out. */
export interface Roster {
  people: ReadonlyMap<string, PersonNow>;
  teams: readonly Team[];
  /** The candidates for a theme over a channel, with the load as it stands after what was given out. */
  candidates(themeId: string | null, channel: string): Candidate[];
  give(person: string): void;
}

export async function readRoster(tx: Tx, themes: readonly string[], at: Date): Promise<Roster> {
  const people = await listPeople(tx, at);
  const teams = await listTeams(tx);
  const mandates = await listMandates(tx, { standingAt: at });
  const load = await openLoad(tx);
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
      level: (theme && levels.get(`${person.id} ${theme}`)) || 0,
      may: held.some((mandate) => covers(mandate, theme, channel)),
    };
    given.set(person.id, [...(given.get(person.id) ?? []), candidate]);
    return candidate;
  };
  return {
    people: new Map(people.map((person) => [person.id, person])),
    teams,
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

const covers = (mandate: Mandate, theme: string | null, channel: string): boolean =>
  (mandate.themeIds.length === 0 || (theme !== null && mandate.themeIds.includes(theme))) &&
  (mandate.channels.length === 0 || mandate.channels.includes(channel));

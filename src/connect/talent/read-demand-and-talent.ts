import type { Tx } from '#kit/database.ts';
import { listPeople } from '#people/index.ts';
import { estimateLevel } from '../expertise/estimate-level.ts';
import { openLoad } from '../store/assignments.ts';
import { demandOf } from '../store/demand.ts';
import { evidenceOn } from '../store/evidence.ts';
import { type ThemeBrief, themesInUse } from '../store/skills.ts';
import { ableLevel, adviseDelivery, type DeliveryAdvice } from './advise-delivery.ts';
import { type DemandAndTalent, demandAndTalent, type ThemeWeighed } from './demand-and-talent.ts';
import { nearThemes } from './near-themes.ts';

/** Levels below this are no supply: hearing of a thing once is not being able to deliver it. */
const leastLevel = 1;
const dayMs = 86_400_000;

interface Picture {
  themes: ThemeBrief[];
  weighed: ThemeWeighed[];
  verbatims: Map<string, string[]>;
  /** Person → theme → level, present or not. */
  levels: Map<string, Map<string, number>>;
  /** Free share of everybody's capacity; 0 while absent. */
  room: Map<string, number>;
  absent: Map<string, boolean>;
}

/** The map of what customers asked in the last `days` and what people can do now. */
export async function readDemandAndTalent(
  tx: Tx,
  at: Date,
  days: number,
): Promise<DemandAndTalent & { picture: Picture }> {
  const picture = await readPicture(tx, at, days);
  return { ...demandAndTalent(picture.weighed), picture };
}

async function readPicture(tx: Tx, at: Date, days: number): Promise<Picture> {
  const themes = await themesInUse(tx);
  const demand = new Map(
    (await demandOf(tx, new Date(at.getTime() - days * dayMs), at)).map((each) => [each.theme, each]),
  );
  const people = await listPeople(tx, at);
  const load = await openLoad(tx);
  const absent = new Map(people.map((person) => [person.id, person.absent]));
  const levels = new Map<string, Map<string, number>>();
  for (const sum of await evidenceOn(tx, { themes: themes.map(({ id }) => id) }, at)) {
    const { level } = estimateLevel(sum);
    if (level < leastLevel || !absent.has(sum.person)) continue;
    const of = levels.get(sum.person) ?? new Map<string, number>();
    levels.set(sum.person, of.set(sum.topic, level));
  }
  const weighed = themes.map(
    ({ id }): ThemeWeighed => ({
      id,
      voices: demand.get(id)?.voices ?? 0,
      insideVoices: demand.get(id)?.insideVoices ?? 0,
      supply: [...levels]
        .flatMap(([person, of]) =>
          of.has(id) && !absent.get(person) ? [{ person, amount: of.get(id)! }] : [],
        )
        .sort((a, b) => b.amount - a.amount || (a.person < b.person ? -1 : 1)),
    }),
  );
  const room = new Map(
    people.map(({ id, capacity }) => [
      id,
      absent.get(id) || capacity === 0 ? 0 : Math.max(0, 1 - (load.get(id) ?? 0) / capacity),
    ]),
  );
  return {
    themes,
    weighed,
    verbatims: new Map([...demand].map(([id, { verbatims }]) => [id, verbatims])),
    levels,
    room,
    absent,
  };
}

export interface Delivery extends DeliveryAdvice {
  theme: string;
  voices: number;
  /** All voices the demand is a share of. */
  n: number;
  people: { person: string; level: number; room: number }[];
  /** Near themes, with who can deliver those. */
  adjacent: { theme: string; nearness: number; people: { person: string; level: number }[] }[];
}

/** Who of the present can help deliver one theme, what lies near to it, and what to do about what is short; null: no such theme. */
export async function readDelivery(tx: Tx, theme: string, at: Date, days: number): Promise<Delivery | null> {
  const { picture, themes: fits, n } = await readDemandAndTalent(tx, at, days);
  const fit = fits.find(({ id }) => id === theme);
  if (!fit) return null;
  const levelOf = (person: string, of: string) => picture.levels.get(person)?.get(of) ?? 0;
  const present = [...picture.levels.keys()].filter((person) => !picture.absent.get(person));
  const whoKnows = (of: string) => present.filter((person) => levelOf(person, of) > 0);
  const known = picture.themes.map(({ id, terms }) => ({ id, terms, people: whoKnows(id) }));
  const near = nearThemes(known.find(({ id }) => id === theme)!, known).slice(0, 5);
  const people = present.map((person) => ({
    person,
    level: levelOf(person, theme),
    adjacent: Math.max(0, ...near.map(({ id }) => levelOf(person, id))),
    room: picture.room.get(person) ?? 0,
  }));
  // In the same measure as what is present: who can deliver, times the time they have, over all themes.
  const ableSupply = present.reduce(
    (sum, person) =>
      sum +
      [...picture.levels.get(person)!.values()].reduce(
        (points, level) => points + (level >= ableLevel ? level * (picture.room.get(person) ?? 0) : 0),
        0,
      ),
    0,
  );
  const best = <T extends { level: number; person: string }>(from: T[]): T[] =>
    from.filter(({ level }) => level > 0).sort((a, b) => b.level - a.level || (a.person < b.person ? -1 : 1));
  return {
    ...adviseDelivery(fit.demand, ableSupply, people),
    theme,
    voices: fit.voices,
    n,
    people: best(people).map(({ person, level, room }) => ({ person, level, room })),
    adjacent: near.map(({ id, nearness }) => ({
      theme: id,
      nearness,
      people: best(whoKnows(id).map((person) => ({ person, level: levelOf(person, id) }))).slice(0, 5),
    })),
  };
}

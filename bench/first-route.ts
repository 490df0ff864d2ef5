import { estimateLevel, fade, halfLifeDays } from '#connect/expertise/estimate-level.ts';
import { type Candidate, chooseAssignee, type Team } from '#connect/routing/choose-assignee.ts';
import { taught } from '#connect/routing/roster.ts';
import { makeSample } from '#sample/make-sample.ts';
import { awayLookup } from '#sample/organisation/make-absences.ts';
import { makeRandom } from '#sample/random/prng.ts';
import type { Person, Sample } from '#sample/sample-shape.ts';
import { allThemes } from '#sample/themes/all-themes.ts';

/**
 * Who gets it first, over the last year of the sample organisation: Heed's own choice beside round robin and beside
 * rules only. `node bench/first-route.ts [seed]`.
 *
 * Right: the one who gets it has a skill the theme needs. Mandated: and may decide what was decided in it, alone.
 * Nobody is told everything: Heed knows half of what people declared (drawn once) and learns the rest from answers
 * that customers confirmed and from what is handed on; one theme in eight is read wrong, for rules and Heed alike.
 * A wrong one is handed on after 6 hours, half of the time to somebody right (people know each other), else by the
 * same way again; at most five times.
 */
const [seed = 'first-route'] = process.argv.slice(2);
const day = 86_400_000;
const hopHours = 6;
const toldShare = 0.5;
const misread = 1 / 8;
const answerWeight = 1;
const lessonHalfLife = 60;

const now = new Date('2026-06-01T08:00:00Z');
const sample: Sample = makeSample({ seed, now });
const year = sample.conversations
  .filter(({ openedAt }) => openedAt.getTime() > now.getTime() - 365 * day)
  .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
const themes = new Map(allThemes.map((theme) => [theme.key, theme]));
const skillsOf = Map.groupBy(sample.skills, ({ personId }) => personId);
const isAway = awayLookup(sample.absences);
const workers = sample.people.filter(({ departmentKey }) => departmentKey !== 'management');
const teams: Team[] = sample.teams.map(({ key, departmentKey }) => ({
  id: key,
  departmentId: departmentKey,
}));
const languageOf = new Map(sample.customers.map(({ key, language }) => [key, language as string]));

type Conversation = (typeof year)[number];

const knows = (person: Person, theme: string): boolean =>
  (skillsOf.get(person.id) ?? []).some(({ name }) => themes.get(theme)!.skills.includes(name));

const mayAll = (person: Person, { decisions, themeKey }: Conversation): boolean =>
  decisions.every(({ kind, amount, at }) =>
    sample.mandates.some(
      (mandate) =>
        mandate.personId === person.id &&
        mandate.kind === kind &&
        (mandate.limit === null || (amount ?? 0) <= mandate.limit) &&
        (mandate.themeKeys.length === 0 || mandate.themeKeys.includes(themeKey)) &&
        mandate.validFrom <= at &&
        (mandate.validTo === null || mandate.validTo > at),
    ),
  );

interface Way {
  name: string;
  pick(
    one: Conversation,
    theme: string,
    able: readonly Person[],
    open: ReadonlyMap<string, number>,
  ): Person | null;
  learn?(one: Conversation, tried: readonly Person[], right: Person | null): void;
}

function roundRobin(): Way {
  let turn = 0;
  return {
    name: 'round robin, everybody',
    pick: (_one, _theme, able) => (able.length > 0 ? able[turn++ % able.length]! : null),
  };
}

/** A rule a theme: its department, by turns. */
function rulesOnly(): Way {
  const turns = new Map<string, number>();
  return {
    name: 'rules only, by department',
    pick(_one, theme, able) {
      const { department } = themes.get(theme)!;
      const there = able.filter(({ departmentKey }) => departmentKey.split('-')[0] === department);
      const some = there.length > 0 ? there : able;
      const turn = turns.get(department) ?? 0;
      turns.set(department, turn + 1);
      return some.length > 0 ? some[turn % some.length]! : null;
    },
  };
}

function heedsWay(): Way {
  const random = makeRandom(`${seed} told`);
  const told = sample.skills.filter(() => random.chance(toldShare));
  const shown: { person: string; theme: string; at: number }[] = [];
  const lessons: { person: string; theme: string; at: number; way: number }[] = [];
  const levels = { 1: 2, 2: 3, 3: 5 } as const;
  const levelOf = (person: string, theme: string, at: number): number => {
    const stated = told
      .filter(({ personId, name }) => personId === person && themes.get(theme)!.skills.includes(name))
      .map(({ level, declaredAt }) => ({
        level: levels[level],
        weight: 0.5 * fade((at - declaredAt.getTime()) / day, halfLifeDays.stated),
      }));
    const deeds = shown.filter((deed) => deed.person === person && deed.theme === theme);
    return estimateLevel({
      statedLevels: stated.reduce((sum, { level, weight }) => sum + level * weight, 0),
      statedWeight: stated.reduce((sum, { weight }) => sum + weight, 0),
      shownWeight: deeds.reduce(
        (sum, deed) => sum + answerWeight * fade((at - deed.at) / day, halfLifeDays.shown),
        0,
      ),
    }).level;
  };
  const lessonOf = (person: string, theme: string, at: number) =>
    lessons
      .filter((lesson) => lesson.person === person && lesson.theme === theme)
      .reduce((sum, lesson) => sum + lesson.way * fade((at - lesson.at) / day, lessonHalfLife), 0);
  const byId = new Map(workers.map((person) => [person.id, person]));
  let turn = 0;
  return {
    name: 'Heed',
    pick(one, theme, able, open) {
      const at = one.openedAt.getTime();
      const candidates = able.map(
        (person): Candidate => ({
          person: person.id,
          departmentId: person.departmentKey,
          teams: [person.teamKey],
          languages: person.languages,
          absent: false,
          capacity: person.capacity,
          open: open.get(person.id) ?? 0,
          level: taught(levelOf(person.id, theme, at), lessonOf(person.id, theme, at)),
          may: sample.mandates.some(
            ({ personId, validFrom }) => personId === person.id && validFrom <= one.openedAt,
          ),
        }),
      );
      const stewards = sample.people.filter(
        ({ rank, departmentKey }) => rank === 'lead' && departmentKey === 'care',
      );
      const route = chooseAssignee(
        {
          themeId: theme,
          language: languageOf.get(one.customerKey) ?? 'und',
          previousOwner: null,
          stewards: stewards.map(({ id }) => id),
        },
        candidates,
        teams,
      );
      if (route.person) return byId.get(route.person) ?? null;
      const inTeam = able.filter(({ teamKey }) => teamKey === route.team);
      return inTeam.length > 0 ? inTeam[turn++ % inTeam.length]! : null;
    },
    learn(one, tried, right) {
      const at = one.openedAt.getTime();
      const theme = one.themeKey;
      const next = [...tried.slice(1), ...(right ? [right] : [])];
      tried.forEach((wrong, n) => {
        if (wrong !== right) lessons.push({ person: wrong.id, theme, at, way: -1 });
        if (next[n] && next[n] === right) lessons.push({ person: right.id, theme, at, way: 1 });
      });
      if (right && one.confirmation?.solved) shown.push({ person: right.id, theme, at });
    },
  };
}

function run(way: Way) {
  const random = makeRandom(`${seed} year`);
  const carried: { person: string; until: number }[] = [];
  let [right, mandated, hours, unowned] = [0, 0, 0, 0];
  for (const one of year) {
    const at = one.openedAt.getTime();
    const open = new Map<string, number>();
    for (const { person, until } of carried) if (until > at) open.set(person, (open.get(person) ?? 0) + 1);
    const able = workers.filter(
      (person) => !isAway(person.id, at) && (open.get(person.id) ?? 0) < person.capacity,
    );
    const theme = random.chance(misread) ? random.pick(allThemes).key : one.themeKey;
    const tried: Person[] = [];
    let found: Person | null = null;
    for (let hop = 0; hop < 5 && !found; hop++) {
      const left = able.filter((person) => !tried.includes(person));
      const known = hop > 0 && random.chance(0.5) ? left.filter((person) => knows(person, one.themeKey)) : [];
      const got =
        known.length > 0 ? random.pick(known) : way.pick(one, hop > 0 ? one.themeKey : theme, left, open);
      if (!got) break;
      if (knows(got, one.themeKey)) found = got;
      else tried.push(got);
    }
    const first = tried[0] ?? found;
    if (!first) unowned += 1;
    if (found && tried.length === 0) right += 1;
    if (found && tried.length === 0 && mayAll(found, one)) mandated += 1;
    hours += hopHours * (tried.length + (found && mayAll(found, one) ? 0 : 1));
    way.learn?.(one, tried, found);
    const last = found ?? first;
    if (last) carried.push({ person: last.id, until: one.solvedAt?.getTime() ?? at + 3 * day });
  }
  const share = (n: number) => `${((100 * n) / year.length).toFixed(1)} %`;
  process.stdout.write(
    `${way.name.padEnd(28)} right first ${share(right).padStart(7)}   right and mandated ${share(mandated).padStart(7)}   ` +
      `hours to a mandated owner ${(hours / year.length).toFixed(1)}   nobody ${unowned}\n`,
  );
}

process.stdout.write(
  `${year.length} conversations of a year, ${workers.length} people, ${allThemes.length} themes\n`,
);
for (const way of [roundRobin(), rulesOnly(), heedsWay()]) run(way);

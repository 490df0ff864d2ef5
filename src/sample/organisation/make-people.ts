import { day } from '../random/calendar.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Random } from '../random/prng.ts';
import type { Person, Skill } from '../sample-shape.ts';
import { asAddress, makeName } from './names.ts';
import { allPosts, type Post } from './posts.ts';

/** The mechanic whose talents nobody asks for: the fifth story line. */
export const idleTalent = {
  name: 'Jurre Wiersma',
  teamKey: 'workshop-north',
  skills: ['sign language', 'cargo bike electrics'],
  themeKeys: ['sign-language', 'cargo-electrics'],
};

const otherLanguages: [string[], number][] = [
  [['nl', 'en'], 55],
  [['nl'], 20],
  [['nl', 'en', 'de'], 12],
  [['nl', 'en', 'fr'], 4],
  [['nl', 'tr', 'en'], 3],
  [['nl', 'ar', 'fr'], 3],
  [['nl', 'pl', 'en'], 2],
];

export function makePeople(
  random: Random,
  makeId: MakeId,
  start: Date,
): { people: Person[]; skills: Skill[] } {
  const people: Person[] = [];
  const skills: Skill[] = [];
  const taken = new Set([idleTalent.name]);
  let idlePlaced = false;
  for (const post of allPosts) {
    for (let seat = 0; seat < post.count; seat++) {
      const idle: boolean = !idlePlaced && post.team === idleTalent.teamKey && post.rank === 'member';
      idlePlaced ||= idle;
      const person = seatPerson(
        random,
        makeId,
        start,
        post,
        idle ? idleTalent.name : freshName(random, taken),
      );
      people.push(person);
      skills.push(...declareSkills(random, post, person, start, idle));
    }
  }
  return { people, skills };
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = makeName(random);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function seatPerson(random: Random, makeId: MakeId, start: Date, post: Post, name: string): Person {
  const startedAt = new Date(start.getTime() - random.whole(60, 5200) * day);
  return {
    id: makeId(startedAt),
    name,
    email: `${asAddress(name)}@fietsgoed.example`,
    departmentKey: post.department,
    teamKey: post.team,
    town: post.town,
    title: { nl: post.nl, en: post.en },
    rank: post.rank,
    languages: random.weighted(otherLanguages),
    capacity: post.capacity,
    startedAt,
  };
}

function declareSkills(random: Random, post: Post, person: Person, start: Date, idle: boolean): Skill[] {
  const [first, ...others] = post.skills;
  const chosen = [first!, ...random.shuffle(others).slice(0, random.whole(1, 3))];
  const declared: Skill[] = chosen.map((name, at) => ({
    personId: person.id,
    name,
    level:
      post.rank === 'member' ? (at === 0 ? random.pick([2, 3] as const) : random.pick([1, 2] as const)) : 3,
    note: null,
    declaredAt: new Date(start.getTime() + random.whole(366, 424) * day),
  }));
  if (idle) declared.push(...idleSkills(person, start));
  return declared;
}

function idleSkills(person: Person, start: Date): Skill[] {
  const declaredAt = new Date(start.getTime() + 372 * day);
  return [
    {
      personId: person.id,
      name: 'sign language',
      level: 3,
      note: {
        nl: 'Nederlandse Gebarentaal, thuistaal: mijn broer is doof.',
        en: 'Dutch sign language, spoken at home: my brother is deaf.',
      },
      declaredAt,
    },
    {
      personId: person.id,
      name: 'cargo bike electrics',
      level: 3,
      note: {
        nl: 'Bouwde zelf drie elektrische bakfietsen, motor, bedrading en al.',
        en: 'Built three electric cargo bikes of my own, motor, wiring and all.',
      },
      declaredAt,
    },
  ];
}

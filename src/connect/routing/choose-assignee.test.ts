import { describe, expect, it } from 'vitest';
import { type Candidate, chooseAssignee, type RouteCase, type Team } from './choose-assignee.ts';

const candidate = (person: string, given: Partial<Candidate> = {}): Candidate => ({
  person,
  departmentId: 'care',
  teams: [],
  languages: ['nl', 'en'],
  absent: false,
  capacity: 4,
  open: 0,
  level: 0,
  may: false,
  ...given,
});
const asked = (given: Partial<RouteCase> = {}): RouteCase => ({
  themeId: 'battery',
  language: 'nl',
  previousOwner: null,
  stewards: ['steward', 'deputy'],
  ...given,
});
const teams: Team[] = [
  { id: 'phones', departmentId: 'care' },
  { id: 'bench', departmentId: 'workshop' },
];

const table: [string, Partial<RouteCase>, Candidate[], string | null, string][] = [
  [
    'the earlier owner before a better one',
    { previousOwner: 'ann' },
    [candidate('ann'), candidate('bob', { level: 5 })],
    'ann',
    'route.earlier-owner',
  ],
  [
    'not an earlier owner who is away',
    { previousOwner: 'ann' },
    [candidate('ann', { absent: true }), candidate('bob', { level: 5 })],
    'bob',
    'route.knows',
  ],
  [
    'not an earlier owner who is full',
    { previousOwner: 'ann' },
    [candidate('ann', { open: 4 }), candidate('bob', { level: 5 })],
    'bob',
    'route.knows',
  ],
  [
    'who knows it best',
    {},
    [candidate('ann', { level: 3 }), candidate('bob', { level: 5 })],
    'bob',
    'route.knows',
  ],
  [
    'of two equals the one who may',
    {},
    [candidate('ann', { level: 4 }), candidate('bob', { level: 4, may: true })],
    'bob',
    'route.knows-and-may',
  ],
  [
    'of two equals the one with room',
    {},
    [candidate('ann', { level: 4, open: 2 }), candidate('bob', { level: 4, open: 1 })],
    'bob',
    'route.knows',
  ],
  [
    'room relative to capacity',
    {},
    [
      candidate('ann', { level: 4, open: 2, capacity: 20 }),
      candidate('bob', { level: 4, open: 1, capacity: 2 }),
    ],
    'ann',
    'route.knows',
  ],
  [
    'knowledge before a mandate without it',
    {},
    [candidate('ann', { level: 5 }), candidate('bob', { level: 2, may: true })],
    'ann',
    'route.knows',
  ],
  [
    'who speaks the language',
    { language: 'en' },
    [candidate('ann', { level: 5, languages: ['nl'] }), candidate('bob', { level: 2, languages: ['en-GB'] })],
    'bob',
    'route.knows',
  ],
  [
    'a language nobody speaks is no bar',
    { language: 'fi' },
    [candidate('ann', { level: 5 })],
    'ann',
    'route.knows',
  ],
  [
    'the team of who knows and is full',
    {},
    [candidate('ann', { level: 5, open: 4, teams: ['phones'] }), candidate('steward')],
    'phones',
    'route.team-knows',
  ],
  [
    'the team of who knows and is away',
    {},
    [
      candidate('ann', { level: 5, absent: true, teams: ['phones'] }),
      candidate('bob', { teams: ['phones'] }),
    ],
    'phones',
    'route.team-knows',
  ],
  [
    'not a team where everybody is away',
    {},
    [candidate('ann', { level: 5, absent: true, teams: ['phones'] }), candidate('steward')],
    'steward',
    'route.steward',
  ],
  [
    'a team of the department that knows',
    {},
    [
      candidate('ann', { level: 5, open: 4, departmentId: 'workshop' }),
      candidate('bob', { teams: ['bench'] }),
    ],
    'bench',
    'route.department-knows',
  ],
  [
    'the steward when nobody knows it',
    {},
    [candidate('ann', { level: 0.9 }), candidate('steward')],
    'steward',
    'route.steward',
  ],
  [
    'the steward when there is no theme',
    { themeId: null },
    [candidate('ann', { level: 5 }), candidate('steward')],
    'steward',
    'route.steward',
  ],
  [
    'the deputy when the steward is away',
    {},
    [candidate('steward', { absent: true }), candidate('deputy')],
    'deputy',
    'route.steward',
  ],
  [
    'the team of a full steward',
    {},
    [candidate('steward', { open: 4, teams: ['phones'] })],
    'phones',
    'route.steward-team',
  ],
  ['nobody, said aloud', {}, [candidate('steward', { absent: true })], null, 'route.nobody'],
  ['nobody in an empty organisation', {}, [], null, 'route.nobody'],
  [
    'nobody with a capacity of nothing',
    {},
    [candidate('ann', { level: 5, capacity: 0 })],
    null,
    'route.nobody',
  ],
];

describe('chooseAssignee', () => {
  it.each(table)('gives it to: %s', (_title, given, candidates, to, code) => {
    const route = chooseAssignee(asked(given), candidates, teams);
    expect([route.person ?? route.team, route.reason.code]).toEqual([to, code]);
  });

  it('says why with the level and the load', () => {
    const route = chooseAssignee(asked(), [candidate('ann', { level: 4.4, open: 1 })], teams);
    expect(route.reason).toEqual({
      code: 'route.knows',
      params: { theme: 'battery', level: 4, open: 1, capacity: 4 },
    });
  });

  it('gives two equals the work in turn', () => {
    const pair = [candidate('ann', { level: 4 }), candidate('bob', { level: 4.1 })];
    const turns = Array.from({ length: 8 }, () => {
      const { person } = chooseAssignee(asked(), pair, teams);
      pair.find((one) => one.person === person)!.open += 1;
      return person;
    });
    expect(turns.filter((person) => person === 'ann')).toHaveLength(4);
  });

  it('never exceeds a capacity, never picks an absent person, always says who or why not: 300 random floods', () => {
    const broken = Array.from({ length: 300 }, (_, seed) => flood(seed + 1)).flat();
    expect(broken).toEqual([]);
  });
});

/** What went wrong in one random organisation under load. */
function flood(seed: number): string[] {
  const broken: string[] = [];
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const people = Array.from({ length: 1 + Math.floor(random() * 12) }, (_, index) =>
    candidate(`p${index}`, {
      absent: random() < 0.3,
      capacity: Math.floor(random() * 6),
      level: random() * 5,
      may: random() < 0.4,
      languages: [pick(['nl', 'en', 'de'])],
      teams: random() < 0.5 ? [pick(teams).id] : [],
      departmentId: pick(['care', 'workshop', null]),
    }),
  );
  for (const one of people) one.open = Math.min(one.capacity, Math.floor(random() * 3));
  for (let turn = 0; turn < 60; turn++) {
    for (const one of people) one.level = random() * 5;
    const route = chooseAssignee(
      asked({
        themeId: random() < 0.8 ? 'battery' : null,
        language: pick(['nl', 'en', 'de', 'fi', 'und']),
        previousOwner: random() < 0.3 ? pick(people).person : null,
        stewards: [pick(people).person, pick(people).person],
      }),
      people,
      teams,
    );
    const chosen = people.find((one) => one.person === route.person);
    if (chosen) chosen.open += 1;
    if (chosen?.absent) broken.push(`${seed}: absent`);
    if (chosen && chosen.open > chosen.capacity) broken.push(`${seed}: over capacity`);
    const said = route.person !== null || route.team !== null || route.reason.code === 'route.nobody';
    if (!said) broken.push(`${seed}: silently unowned`);
  }
  return broken;
}

function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import { describe, expect, it } from 'vitest';
import { scoreGroups } from './score-groups.ts';
import { scoreStrangers } from './score-strangers.ts';
import { tasks } from './tasks.ts';

const say = (label: string, texts: string[]) =>
  texts.map((text, i) => ({ id: `${label}${i}`, text, label, lang: 'en' }));
const told = [
  ...say('battery', [
    'battery does not charge',
    'my battery is empty',
    'charge the battery fails',
    'battery dead',
  ]),
  ...say('seat', [
    'rent a child seat',
    'child seat rental',
    'do you rent child seats',
    'child seat for hire',
  ]),
];
const asked = [
  ...say('battery', ['the battery will not charge']),
  ...say('seat', ['can I rent a child seat?']),
  ...say('stranger', ['Щось інше', 'qwerty zxcvb']),
];

describe('theme', () => {
  it('names a known theme or says unknown', async () => {
    const { lines, metrics } = await tasks.theme!.run({ train: told, test: asked, field: 'label', seed: 1 });
    expect(lines.map((line) => (line as { label: string }).label)).toEqual([
      'battery',
      'seat',
      'unknown',
      'unknown',
    ]);
    expect(metrics.strangersAuroc).toBe(1);
  });
});

describe('group', () => {
  it('gives every record a group and scores where labels are told', async () => {
    const many = Array.from({ length: 5 }, (_, round) =>
      told.map((record) => ({ ...record, id: `${round}${record.id}` })),
    ).flat();
    const { lines, metrics } = await tasks.group!.run({
      train: [],
      test: [...many, { id: 'x', text: '🙂' }],
      field: 'label',
      seed: 1,
    });
    expect(lines).toHaveLength(41);
    expect(metrics.bCubedPrecision).toBeGreaterThan(0.9);
  });
});

describe('emerging', () => {
  it('raises alerts in order of day and seq, whatever the order of the file', async () => {
    const noise = Array.from({ length: 600 }, (_, i) => ({
      id: `n${i}`,
      text: `${['order', 'parcel', 'invoice', 'helmet', 'tyre'][i % 5]} ${['late', 'missing', 'wrong', 'small', 'returned', 'lost', 'costs'][i % 7]}`,
      day: Math.floor(i / 20),
      seq: i,
    }));
    const burst = Array.from({ length: 8 }, (_, i) => ({
      id: `b${i}`,
      text: 'swollen battery gets hot',
      day: 25,
      seq: 1000 + i,
    }));
    const { lines } = await tasks.emerging!.run({
      train: [],
      test: [...burst, ...noise],
      field: 'label',
      seed: 1,
    });
    const alert = lines.find((line) => (line as { ids: string[] }).ids.includes('b0')) as {
      day: number;
      seq: number;
      ids: string[];
    };
    expect(alert.day).toBe(25);
    expect(alert.ids.every((id) => id.startsWith('b'))).toBe(true);
    expect(alert.seq).toBeLessThan(1006);
  });
});

describe('scores', () => {
  it('are 1 for what is perfect and known by hand for what is not', () => {
    const perfect = [
      { truth: 'a', found: 'x' },
      { truth: 'a', found: 'x' },
      { truth: 'b', found: 'y' },
    ];
    expect(scoreGroups(perfect)).toMatchObject({ nmi: 1, bCubedF: 1, groups: 2 });
    const one = perfect.map(({ truth }) => ({ truth, found: 'x' }));
    // precision (2·2/3 + 1/3)/3 = 5/9, recall 1
    expect(scoreGroups(one)).toMatchObject({ nmi: 0, bCubedPrecision: 0.5556, bCubedRecall: 1 });
    expect(scoreGroups([])).toEqual({});
    const at = (truth: string, confidence: number) => ({ truth, label: 'a', confidence });
    expect(scoreStrangers([at('a', 0.9), at('a', 0.4), at('unknown', 0.6), at('unknown', 0.1)])).toEqual({
      strangersAuroc: 0.75,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type Able, adviseDelivery } from './advise-delivery.ts';
import { nearThemes, type ThemeKnown } from './near-themes.ts';

const able = (person: string, level: number, room = 1, adjacent = 0): Able => ({
  person,
  level,
  adjacent,
  room,
});

describe('adviseDelivery', () => {
  // Demand 40 % of a supply of 30 points: 12 are needed.
  it.each([
    ['deliver', 'enough people with time', [able('a', 5), able('b', 4), able('c', 3)]],
    ['move', 'the able are busy elsewhere', [able('a', 5, 0.2), able('b', 5, 0.2), able('c', 4)]],
    ['learn', 'many are nearly able', [able('a', 5), able('b', 3), able('c', 1), able('d', 0, 1, 4)]],
    ['partner', 'less than one colleague short', [able('a', 5), able('b', 4)]],
    ['hire', 'nobody is near', [able('a', 3)]],
  ] as [string, string, Able[]][])('%s when %s', (advice, _when, people) => {
    expect(adviseDelivery(0.4, 30, people).advice).toBe(advice);
  });

  it('shows its arithmetic', () => {
    expect(adviseDelivery(0.5, 20, [able('a', 4, 0.5), able('b', 2), able('c', 0, 1, 3)])).toEqual({
      advice: 'hire',
      needed: 10,
      present: 2,
      short: 8,
      byMoving: 2,
      byLearning: 4,
      hires: 2,
      move: ['a'],
      learn: ['b', 'c'],
    });
  });

  it('asks nothing of anybody when nobody asks', () => {
    expect(adviseDelivery(0, 30, [])).toMatchObject({ advice: 'deliver', short: 0, hires: 0 });
  });
});

describe('nearThemes', () => {
  const theme = (id: string, words: string[], people: string[]): ThemeKnown => ({
    id,
    terms: words.map((term) => ({ term, weight: 1 })),
    people,
  });

  it('counts shared words and shared people in equal parts', () => {
    const battery = theme('battery', ['battery', 'charge'], ['ann', 'bob']);
    const near = nearThemes(battery, [
      battery,
      theme('charger', ['charge', 'cable'], ['ann', 'bob']),
      theme('motor', ['motor'], ['ann']),
      theme('invoice', ['invoice'], ['cas']),
    ]);
    expect(near.map(({ id, nearness }) => [id, Math.round(nearness * 100)])).toEqual([
      ['charger', 75],
      ['motor', 35],
    ]);
  });

  it('knows of nothing near to what is empty', () => {
    expect(nearThemes(theme('a', [], []), [theme('b', ['x'], ['y'])])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  busFactor,
  demandAndTalent,
  jensenShannon,
  matchIndex,
  type ThemeWeighed,
} from './demand-and-talent.ts';

const theme = (id: string, voices: number, amounts: number[], insideVoices = 0): ThemeWeighed => ({
  id,
  voices,
  insideVoices,
  supply: amounts.map((amount, index) => ({ person: `${id}${index}`, amount })),
});

describe('demandAndTalent', () => {
  it('gives 0.70 and 0.0958 bit in the worked example', () => {
    const { matchIndex: match, divergence } = demandAndTalent([
      theme('a', 50, [2]),
      theme('b', 30, [3]),
      theme('c', 20, [5]),
    ]);
    expect(match).toBeCloseTo(0.7, 12);
    expect(divergence).toBeCloseTo(0.0958, 4);
  });

  it('puts each theme in its zone', () => {
    const { themes } = demandAndTalent([
      theme('unmet', 40, [1]),
      theme('match', 40, [6]),
      theme('idle', 10, [6]),
      theme('quiet', 10, [1]),
    ]);
    expect(themes.map(({ id, zone }) => [id, zone])).toEqual(
      ['unmet', 'match', 'idle', 'quiet'].map((name) => [name, name]),
    );
  });

  it('flags what nobody knows, what one person holds and what is only talked about inside', () => {
    const { themes } = demandAndTalent([
      theme('blind', 40, [], 1),
      theme('single', 40, [4], 1),
      theme('echo', 1, [3, 3], 20),
      theme('small', 4, []),
    ]);
    expect(themes.map(({ flags }) => flags)).toEqual([
      ['blind-spot'],
      ['single-point'],
      ['echo-chamber'],
      [],
    ]);
  });

  it('concludes nothing from a few voices, nor without any supply', () => {
    const few = demandAndTalent([theme('a', 20, [1]), theme('b', 9, [3])]);
    expect(few).toMatchObject({ matchIndex: null, divergence: null, n: 29 });
    expect(few.themes.map(({ gap, zone, certain }) => [gap, zone, certain])).toEqual([
      [null, null, false],
      [null, null, false],
    ]);
    expect(demandAndTalent([theme('a', 100, [])]).matchIndex).toBeNull();
    expect(demandAndTalent([])).toMatchObject({ n: 0, themes: [] });
  });

  it('calls a gap certain only when chance does not explain it', () => {
    const certain = (voices: number) =>
      demandAndTalent([theme('a', voices * 0.6, [5]), theme('b', voices * 0.4, [5])]).themes[0]!.certain;
    expect([certain(30), certain(3_000)]).toEqual([false, true]);
  });

  it('keeps shares whole and indices within bounds for 200 random organisations', () => {
    const broken: number[] = [];
    let state = 7;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let seed = 0; seed < 200; seed++) {
      const amounts = () => Array.from({ length: Math.floor(random() * 5) }, () => random() * 5 + 0.1);
      const themes = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, index) =>
        theme(`t${index}`, 30 + Math.floor(random() * 50), index === 0 ? [1] : amounts()),
      );
      const { matchIndex: match, divergence, themes: fits } = demandAndTalent(themes);
      const sum = (of: 'demand' | 'supply') => fits.reduce((all, fit) => all + fit[of], 0);
      const whole = Math.abs(sum('demand') - 1) < 1e-9 && Math.abs(sum('supply') - 1) < 1e-9;
      const bounded = [match!, divergence!].every((index) => index > -1e-9 && index < 1 + 1e-9);
      if (!whole || !bounded) broken.push(seed);
    }
    expect(broken).toEqual([]);
  });
});

describe('its parts', () => {
  it('are 1 and 0 for the same, 0 and 1 for nothing in common', () => {
    expect([matchIndex([0.5, 0.5], [0.5, 0.5]), jensenShannon([0.5, 0.5], [0.5, 0.5])]).toEqual([1, 0]);
    expect([matchIndex([1, 0], [0, 1]), jensenShannon([1, 0], [0, 1])]).toEqual([0, 1]);
  });

  it.each([
    [[], 0],
    [[4], 1],
    [[3, 3], 2],
    [[5, 1, 1], 1],
    [[2, 2, 2, 2], 3],
  ] as [number[], number][])('bus factor of %j is %i', (amounts, expected) => {
    expect(busFactor(amounts)).toBe(expected);
  });
});

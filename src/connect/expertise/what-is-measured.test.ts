import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evidenceWeight, halfLifeDays } from './estimate-level.ts';
import { neverMeasured, peopleMay, whatIsMeasured } from './what-is-measured.ts';

it('tells the works council of every kind of evidence, with the weight the program uses', () => {
  const { counted, routeWeights, whoWeights } = whatIsMeasured();
  const { throughSkill: _share, ...kinds } = evidenceWeight;
  expect(Object.fromEntries(counted.map(({ kind, weight }) => [kind, weight]))).toEqual(kinds);
  expect(new Set(counted.map(({ halfLifeDays: days }) => days))).toEqual(
    new Set(Object.values(halfLifeDays)),
  );
  for (const weights of [routeWeights, whoWeights])
    expect(Object.values(weights).reduce<number>((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
});

it.each(['en', 'nl'])('has words for all of it in %s', (language) => {
  const file = new URL(`../../../locales/${language}/connect.json`, import.meta.url);
  const { measured } = JSON.parse(readFileSync(file, 'utf8'));
  const { counted, routeWeights, whoWeights } = whatIsMeasured();
  expect(Object.keys(measured.kind).sort()).toEqual(counted.map(({ kind }) => kind).sort());
  expect(Object.keys(measured.neverIs).sort()).toEqual([...neverMeasured].sort());
  expect(Object.keys(measured.mayDo).sort()).toEqual([...peopleMay].sort());
  expect(Object.keys(measured.who).sort()).toEqual(Object.keys(whoWeights).sort());
  expect(Object.keys(measured.route).sort()).toEqual(Object.keys(routeWeights).sort());
});

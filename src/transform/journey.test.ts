import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { criteriaOf, dimensions, type Evidence, isMet, journeyOf } from './journey.ts';

const nothing: Evidence = {
  sourcesOn: 0,
  channelsHeard: 0,
  offlineHeard: 0,
  internalHeard: 0,
  signalsHeard: 0,
  failuresOpen: 0,
  peopleDeclared: 0,
  departmentsDeclared: 0,
  conversations: 0,
  routedByKnowledge: 0,
  asksAcross: 0,
  asksAcrossAnswered: 0,
  asksAcrossWithinTwoDays: 0,
  answered: 0,
  repliers: 0,
  confirmationsAnswered: 0,
  confirmedSolved: 0,
  solved: 0,
  improvementsWithWords: 0,
  shipped: 0,
  shippedQuarters: 0,
  askersTold: 0,
  refusedWithReason: 0,
  mandates: 0,
  mandateHolders: 0,
  decisions: 0,
  deciders: 0,
  decidedAlone: 0,
  ownersReplied: 0,
};
const everything = Object.fromEntries(Object.keys(nothing).map((key) => [key, 1000])) as unknown as Evidence;

test('an empty installation is traditional and is told its first step', () => {
  const journey = journeyOf(criteriaOf(nothing));
  expect(journey.stage).toBe(1);
  expect(journey.blocker?.stage).toBe(2);
});

test('with all evidence there is nothing left to block', () => {
  const journey = journeyOf(criteriaOf({ ...everything, failuresOpen: 0 }));
  expect(journey).toMatchObject({ stage: 5, blocker: null });
});

test('the whole is at its lowest dimension', () => {
  const journey = journeyOf(criteriaOf({ ...everything, failuresOpen: 0, shipped: 1, shippedQuarters: 1 }));
  expect(journey.stage).toBe(2);
  expect(journey.blocker).toMatchObject({ dimension: 'improving', code: 'shipped-some', has: 1, needs: 2 });
});

test('what can be set up in settings alone never reaches stage three anywhere but in listening and connecting by name', () => {
  const setUp = {
    ...nothing,
    sourcesOn: 50,
    peopleDeclared: 500,
    departmentsDeclared: 20,
    mandates: 500,
    mandateHolders: 500,
  };
  const { stage, dimensions: each } = journeyOf(criteriaOf(setUp));
  expect(stage).toBe(1);
  expect(Math.max(...each.map((one) => one.stage))).toBeLessThan(3);
});

test('a share of too few proves nothing', () => {
  const few = criteriaOf({ ...nothing, conversations: 2, answered: 2 }).find(
    (criterion) => criterion.code === 'answered-most',
  );
  expect(few && isMet(few)).toBe(false);
});

test('every dimension has something to ask at every stage', () => {
  for (const dimension of dimensions)
    for (const stage of [2, 3, 4, 5])
      expect(criteriaOf(nothing).some((one) => one.dimension === dimension && one.stage === stage)).toBe(
        true,
      );
});

test('every criterion has words in both languages', () => {
  const codes = criteriaOf(nothing).map((criterion) => criterion.code);
  for (const language of ['en', 'nl']) {
    const file = new URL(`../../locales/${language}/transform.json`, import.meta.url);
    const words = JSON.parse(readFileSync(file, 'utf8')) as { criterion: Record<string, string> };
    expect(Object.keys(words.criterion).sort()).toEqual([...codes].sort());
  }
});

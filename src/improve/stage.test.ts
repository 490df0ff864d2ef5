import { expect, test } from 'vitest';
import { decideStage, type Stage, stages } from './stage.ts';

const ask = (from: Stage, to: Stage, more: { sources?: number; told?: number; reason?: string } = {}) =>
  decideStage({ from, to, sources: 1, told: 0, ...more });

test('goes from proposed to shipped one step at a time', () => {
  expect(ask('proposed', 'prioritised')).toEqual({ stage: 'prioritised' });
  expect(ask('prioritised', 'doing')).toEqual({ stage: 'doing' });
  expect(ask('doing', 'shipped')).toEqual({ stage: 'shipped' });
  expect(ask('proposed', 'shipped')).toMatchObject({ refused: 'improvement.not-from-here' });
});

test('nothing is prioritised without a verbatim source', () => {
  expect(ask('proposed', 'prioritised', { sources: 0 })).toMatchObject({ refused: 'improvement.no-source' });
});

test('a refusal needs a reason from any stage', () => {
  for (const from of ['proposed', 'prioritised', 'doing'] as const) {
    expect(ask(from, 'refused')).toMatchObject({ refused: 'improvement.reason-needed' });
    expect(ask(from, 'refused', { reason: ' ' })).toMatchObject({ refused: 'improvement.reason-needed' });
    expect(ask(from, 'refused', { reason: 'Too costly' })).toEqual({ stage: 'refused' });
  }
});

test('what customers were told stands', () => {
  for (const from of ['shipped', 'refused'] as const) {
    const back = from === 'shipped' ? 'doing' : 'proposed';
    expect(ask(from, back)).toEqual({ stage: back });
    expect(ask(from, back, { told: 1 })).toMatchObject({ refused: 'improvement.told-already' });
  }
});

test('no stage leads to itself', () => {
  for (const stage of stages)
    expect(ask(stage, stage)).toMatchObject({ refused: 'improvement.staged-already' });
});

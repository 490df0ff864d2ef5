import { describe, expect, test } from 'vitest';
import { isTouched } from './live.ts';
import { pauseBefore } from './live-stream.ts';

describe('which answers a change touches', () => {
  const assigned = { topic: 'conversation.assigned', ids: ['7'] };
  test('those that follow its noun or its type', () => {
    expect(isTouched(['theme', 'conversation'], assigned)).toBe(true);
    expect(isTouched(['conversation.assigned'], assigned)).toBe(true);
    expect(isTouched(['conversation.solved', 'theme'], assigned)).toBe(false);
    expect(isTouched([], assigned)).toBe(false);
  });
  test('of those that follow one, only that one', () => {
    expect(isTouched(['conversation:7'], assigned)).toBe(true);
    expect(isTouched(['conversation.assigned:7'], assigned)).toBe(true);
    expect(isTouched(['conversation:8'], assigned)).toBe(false);
  });
  test('a change to many touches every one', () => {
    expect(isTouched(['conversation:8'], { topic: 'conversation.assigned', ids: null })).toBe(true);
  });
  test('a noun is not touched by a longer one that begins alike', () => {
    expect(isTouched(['conversation'], { topic: 'conversations-view.made', ids: null })).toBe(false);
  });
});

describe('pause before the next try', () => {
  test('doubles, spread over its upper half, and ends at thirty seconds', () => {
    expect(pauseBefore(0, 1)).toBe(500);
    expect(pauseBefore(0, 0)).toBe(250);
    expect(pauseBefore(3, 1)).toBe(4000);
    expect(pauseBefore(40, 1)).toBe(30_000);
  });
});

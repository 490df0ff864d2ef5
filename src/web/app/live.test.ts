import { describe, expect, test } from 'vitest';
import { isTouched, pauseBefore } from './live.ts';

describe('which answers a change touches', () => {
  test('all that follow its topic', () => {
    expect(isTouched(['theme', 'conversation'], { topic: 'conversation', id: '7' })).toBe(true);
    expect(isTouched(['theme'], { topic: 'conversation', id: '7' })).toBe(false);
    expect(isTouched([], { topic: 'conversation' })).toBe(false);
  });
  test('of those that follow one, only that one', () => {
    expect(isTouched(['conversation:7'], { topic: 'conversation', id: '7' })).toBe(true);
    expect(isTouched(['conversation:7'], { topic: 'conversation', id: '8' })).toBe(false);
  });
  test('a change without an id touches every one of its topic', () => {
    expect(isTouched(['conversation:7'], { topic: 'conversation' })).toBe(true);
  });
  test('a topic is not touched by a longer one that begins alike', () => {
    expect(isTouched(['conversation-view:7'], { topic: 'conversation', id: '7' })).toBe(false);
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

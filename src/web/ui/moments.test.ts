import { describe, expect, test } from 'vitest';
import { ago, distance, duration, shortly } from './moments.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const minutes = (count: number) => now + count * 60_000;

describe('distance', () => {
  test('rounds towards now', () => {
    expect(distance(now, minutes(-119))).toEqual({ count: -1, unit: 'hour' });
    expect(distance(now, minutes(59))).toEqual({ count: 59, unit: 'minute' });
    expect(distance(now, now - 59_000)).toBeUndefined();
  });
});

describe('ago', () => {
  test.each([
    [-120, 'en', '2 hours ago'],
    [-120, 'nl', '2 uur geleden'],
    [60 * 24, 'en', 'tomorrow'],
    [60 * 24 * 3, 'nl', 'over 3 dagen'],
    [0, 'en', 'just now'],
  ])('%i minutes in %s', (offset, language, words) => {
    expect(ago(minutes(offset), now, language, 'just now')).toBe(words);
  });
});

test('shortly fits a narrow column', () => {
  expect(shortly(minutes(-120), now, 'en', 'now')).toBe('2h');
  expect(shortly(minutes(-60 * 24 * 3), now, 'nl', 'nu').replace(/\s/g, '')).toBe('3d');
});

describe('duration', () => {
  const plain = (seconds: number, language: string) => duration(seconds, language).replace(/\s/g, ' ');
  test('says at most two units', () => {
    expect(plain(12_000, 'en')).toBe('3 hr 20 min');
    expect(plain(12_000, 'nl')).toBe('3 uur 20 min');
    expect(plain(2 * 86_400 + 59, 'en')).toBe('2 days');
    expect(plain(42, 'en')).toBe('42 sec');
    expect(plain(0, 'en')).toBe('0 sec');
  });
});

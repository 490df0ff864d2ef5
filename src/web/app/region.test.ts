import { expect, test } from 'vitest';
import { regionOf } from './region.ts';

test('takes the browser’s region for the language spoken', () => {
  expect(regionOf('nl', ['en-US', 'nl-BE', 'nl'])).toBe('nl-BE');
});
test('writes as in Europe when the browser says nothing of the language', () => {
  expect(regionOf('en', ['fr-FR'])).toBe('en-GB');
  expect(regionOf('nl', [])).toBe('nl-NL');
});
test('passes over what is no language tag', () => {
  expect(regionOf('en', ['en-US@posix', 'en-IE'])).toBe('en-IE');
  expect(regionOf('en', ['en-US@posix'])).toBe('en-GB');
});

import { expect, test } from 'vitest';
import { nameOf } from './keys.ts';

const pressed = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
  nameOf({ key, metaKey: false, ctrlKey: false, altKey: false, ...held });

test('a plain key is itself, with its case: shift made it', () => {
  expect(pressed('j')).toBe('j');
  expect(pressed('?')).toBe('?');
  expect(pressed('J')).toBe('J');
});
test('mod is either of the two, and takes no notice of case', () => {
  expect(pressed('k', { metaKey: true })).toBe('mod+k');
  expect(pressed('K', { ctrlKey: true })).toBe('mod+k');
  expect(pressed('Enter', { ctrlKey: true })).toBe('mod+Enter');
});
test('alt is said', () => {
  expect(pressed('n', { altKey: true })).toBe('alt+n');
});

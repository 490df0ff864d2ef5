import { expect, it } from 'vitest';
import { makeSeal } from './seal.ts';

const seal = makeSeal('an installation secret of some length');

it('opens what it closed, and never closes the same way twice', () => {
  const sealed = seal.close('geheim 😀', 'source:1');
  expect(seal.open(sealed, 'source:1')).toBe('geheim 😀');
  expect(sealed.includes('geheim')).toBe(false);
  expect(seal.close('geheim 😀', 'source:1').equals(sealed)).toBe(false);
});

it('does not open changed bytes, in another place, or with another secret', () => {
  const sealed = seal.close('geheim', 'source:1');
  const changed = Buffer.from(sealed);
  changed[changed.length - 1]! ^= 1;
  expect(() => seal.open(changed, 'source:1')).toThrow();
  expect(() => seal.open(sealed, 'source:2')).toThrow();
  expect(() => seal.open(sealed.subarray(0, 20), 'source:1')).toThrow();
  expect(() => makeSeal('another installation secret').open(sealed, 'source:1')).toThrow();
});

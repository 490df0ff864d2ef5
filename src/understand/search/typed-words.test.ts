import { expect, test } from 'vitest';
import { errorsAllowed, insidePattern, typedParts, typingErrors } from './typed-words.ts';

test('a search is words, phrases, and what must not be there', () => {
  expect(typedParts('batterij "lege accu" -lader -"geen haast" e-bike 12')).toEqual([
    { text: 'batterij', plain: true },
    { text: '"lege accu"', plain: false },
    { text: '-lader', plain: false },
    { text: '-"geen haast"', plain: false },
    { text: 'e-bike', plain: true },
    { text: '12', plain: false },
  ]);
  expect(typedParts('a '.repeat(99))).toHaveLength(12);
});

test('a longer word is looked for anywhere, a short one at the beginning', () => {
  expect(insidePattern('batterij')).toMatchObject({ like: ['%batterij%'] });
  expect(insidePattern('fiets')).toMatchObject({ like: ['fiets%', '%___fiets'] });
  expect(insidePattern('ring')).toMatchObject({ like: ['ring%'] });
  expect(insidePattern('op')).toBeNull();
  expect(insidePattern('100%_zeker')!.like[0]).toBe('%100\\%\\_zeker%');
});

test('counts what went wrong in typing, a swap as one', () => {
  expect(typingErrors('batrerij', 'batterij', 2)).toBe(1);
  expect(typingErrors('bateirj', 'batterij', 2)).toBe(2);
  expect(typingErrors('factuur', 'factuur', 2)).toBe(0);
  expect(typingErrors('factrur', 'factuur', 2)).toBe(1);
  expect(typingErrors('factuur', 'structuur', 2)).toBe(3);
  expect([errorsAllowed('fie'), errorsAllowed('fiets'), errorsAllowed('batterij')]).toEqual([0, 1, 2]);
});

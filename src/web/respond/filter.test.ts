import { expect, it } from 'vitest';
import { asked, kept, narrowed, same } from './filter.ts';

it('asks the open view, and everything when words are looked for', () => {
  expect(asked({})).toEqual({ view: 'open', urgency: undefined });
  expect(asked({ q: 'accu', urgency: ['3'] })).toMatchObject({ view: 'all', q: 'accu', urgency: [3] });
  expect(asked({ q: 'accu', view: 'mine' })).toMatchObject({ view: 'mine' });
});

it('keeps what is chosen and knows it again in any order', () => {
  const search = { view: 'mine', kind: ['complaint'], theme: undefined, language: 'nl' };
  expect(kept(search)).toEqual({ view: 'mine', kind: ['complaint'], language: 'nl' });
  expect(narrowed(search)).toBe(2);
  expect(same(kept(search), { language: 'nl', kind: ['complaint'], view: 'mine' })).toBe(true);
  expect(same(kept(search), { view: 'mine' })).toBe(false);
});

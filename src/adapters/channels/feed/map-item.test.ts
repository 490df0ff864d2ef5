import { expect, it } from 'vitest';
import { mapItem } from './map-item.ts';

it('hears an item when it was published, or else when it changed', () => {
  const updatedAt = new Date('2024-03-05T09:11:12Z');
  const author = { name: 'Jan', email: 'Jan@x.example', url: 'https://jan.example' };
  expect(mapItem({ id: 'a', title: 'Kop', text: '', author, updatedAt })).toEqual({
    item: {
      externalId: 'a',
      text: 'Kop',
      occurredAt: updatedAt,
      author: { name: 'Jan', email: 'jan@x.example', externalId: 'https://jan.example' },
      meta: { updatedAt: '2024-03-05T09:11:12.000Z' },
    },
  });
});

it('rejects an item without words', () => {
  expect(mapItem({ id: 'a', text: '' })).toEqual({ rejected: { code: 'item.no-text', params: { id: 'a' } } });
});

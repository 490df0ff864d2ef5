import { describe, expect, it } from 'vitest';
import { readTerms } from './read-terms.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';

const concepts = (text: string, language?: string) =>
  readTerms(text, language)
    .terms.map(({ term }) => term)
    .filter((term) => term.startsWith('~'));

describe('readTerms', () => {
  it('meets in one concept what four languages say', () => {
    for (const text of [
      'The battery is broken',
      'De accu is kapot',
      'Der Akku ist kaputt',
      'La batterie est cassée',
    ]) {
      expect(concepts(text)).toContain('~battery');
      expect(concepts(text)).toContain('~broken');
    }
  });

  it('sees into Dutch and German compounds, but not into chance likenesses', () => {
    expect(concepts('fietsaccu', 'nl')).toEqual(expect.arrayContaining(['~bike', '~battery']));
    expect(concepts('stadsfiets', 'nl')).toContain('~bike');
    expect(concepts('gebruik', 'nl')).toEqual([]);
  });

  it('prefers a phrase to the words inside it', () => {
    expect(concepts('I was charged twice', 'en')).toEqual(['~charged-twice']);
    expect(concepts('it does not work', 'en')).toEqual(['~not-working']);
  });

  it('marks what says nothing about a subject', () => {
    const telling = readTerms('Please help, the 2 orders are great 😀', 'en').terms.filter(
      (term) => !term.empty,
    );
    expect(telling.map(({ term }) => term)).toEqual(['order', '~order']);
  });
});

describe('splitWords', () => {
  it('leaves out links, addresses, user names and what nobody can see, and keeps offsets true', () => {
    const text = 'Café\u200b @united see https://x.y/z?a=b or me@x.org: C# and .NET, it’s ok';
    const words = splitWords(text);
    expect(words.map(({ form }) => form)).toEqual(['cafe', 'see', 'or', 'c#', 'and', '.net', 'it', 'ok']);
    expect(text.slice(words[3]!.from, words[3]!.to)).toBe('C#');
  });

  it('reads through signs written as names', () => {
    const text = 'R&amp;D don&#39;t &quot;charge&quot; it &gt;5 caf&amp;amp;s &lt;3';
    const words = splitWords(text);
    expect(words.map(({ form }) => form)).toEqual(['r', 'd', "don't", 'charge', 'it', '0', 'caf', 's', '0']);
    expect(text.slice(words[3]!.from, words[3]!.to)).toBe('charge');
  });

  it('ends in bounded time on a megabyte of anything', () => {
    expect(splitWords('A1+/'.repeat(300_000)).length).toBeLessThan(2000);
    expect(splitWords('a'.repeat(1_000_000))).toEqual([]);
  });
});

describe('stemWord', () => {
  it.each([
    ['en', 'charging', 'charged'],
    ['en', 'deliveries', 'delivery'],
    ['en', 'cancelled', 'cancellation'],
    ['en', 'missing', 'misses'],
    ['nl', 'laadt', 'geladen'],
    ['nl', 'levering', 'geleverd'],
    ['nl', 'facturen', 'factuur'],
    ['nl', 'verkeerde', 'verkeerd'],
    ['de', 'Lieferungen', 'Lieferung'],
    ['fr', 'livraisons', 'livraison'],
  ] as const)('%s: %s and %s meet', (tongue, one, other) => {
    expect(stemWord(one.toLowerCase(), tongue)).toBe(stemWord(other.toLowerCase(), tongue));
  });

  it.each([
    ['care', 'car'],
    ['plane', 'plan'],
    ['site', 'sit'],
    ['late', 'lat'],
  ])('keeps %s from %s', (one, other) => {
    expect(stemWord(one, 'en')).not.toBe(stemWord(other, 'en'));
  });
});

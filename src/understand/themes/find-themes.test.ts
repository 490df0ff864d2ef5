import { describe, expect, it } from 'vitest';
import { findThemes, findThemesInSteps, type ThemeText } from './find-themes.ts';

const battery = [
  'my battery does not charge',
  'battery does not charge anymore',
  'the battery of my bike does not charge',
  'why does the battery not charge?',
  'Battery does not charge after the winter',
  'new battery does not charge at all',
  'the battery will not charge',
  'help, battery does not charge',
  'battery charge stays at zero',
  'charge of the battery fails',
];
const invoice = [
  'the invoice letter is confusing',
  'I do not understand the invoice letter',
  'confusing invoice again',
  'your invoice letter is not clear, very confusing',
  'what does the amount on the invoice mean',
  'invoice letter confusing amount',
  'the amount on my invoice is wrong',
  'invoice amount is wrong again',
  'invoice letter shows another amount',
  'confusing letter with the invoice',
];
const seat = [
  'can I rent a child seat',
  'do you rent child seats?',
  'I would like to rent a child seat for a weekend',
  'child seat rental would be great',
  'renting a child seat for holiday',
  'is there a child seat to rent',
  'rent child seat please',
  'where can we rent a child seat',
  'rental of child seat',
  'child seat: rent or buy?',
];
const texts: ThemeText[] = [...battery, ...invoice, ...seat].map((text, i) => ({
  id: `m${i}`,
  text,
  language: 'en',
}));

describe('findThemes', () => {
  it('finds the three things thirty early messages are about, in their own words', () => {
    const themes = findThemes(texts);
    expect(themes.length).toBeGreaterThanOrEqual(3);
    const about = (from: number) =>
      themes.find((t) => t.members.filter((i) => i >= from && i < from + 10).length >= 7);
    expect(about(0)?.label.en).toMatch(/battery.*charge/);
    expect(about(10)?.label.en).toMatch(/invoice/);
    expect(about(20)?.label.en).toMatch(/child seat/);
    expect(new Set([about(0), about(10), about(20)]).size).toBe(3);
  });

  it('brings Dutch and English together and names the theme in both', () => {
    const dutch = [
      'het bedrag op de factuur klopt niet',
      'verkeerd bedrag op mijn factuur',
      'factuur met verkeerd bedrag gekregen',
      'waarom is de factuur weer verkeerd',
    ];
    const both = findThemes([...texts, ...dutch.map((text, i) => ({ id: `nl${i}`, text, language: 'nl' }))]);
    const invoices = both.find(({ members }) => members.filter((i) => i >= 30).length >= 3);
    expect(invoices?.members.some((i) => i >= 10 && i < 20)).toBe(true);
    expect(invoices?.label.en).toMatch(/invoice/);
    expect(invoices?.label.nl).toMatch(/factuur/);
  });

  it('borrows a word for a theme that nobody spoke of in the other language', () => {
    const themes = findThemes(texts);
    expect(themes.find(({ label }) => /battery/.test(label.en))?.label.nl).toMatch(/batterij/);
  });

  it('gives the same themes for the same messages', () => {
    expect(findThemes(texts)).toEqual(findThemes(texts));
  });

  it('counts one shouter once', () => {
    const shout = Array.from({ length: 12 }, (_, i) => ({
      id: `s${i}`,
      text: `pigeons on the roof number ${i}`,
      voice: 'one',
    }));
    const found = findThemes([...texts, ...shout]);
    expect(found.some((t) => t.terms.some(({ term }) => term.startsWith('pigeon')))).toBe(false);
    const many = findThemes([...texts, ...shout.map((s, i) => ({ ...s, voice: `v${i}` }))]);
    expect(many.some((t) => t.terms.some(({ term }) => term.startsWith('pigeon')))).toBe(true);
  });

  it('knows no theme in nothing, in emoji and in one message', () => {
    expect(findThemes([])).toEqual([]);
    expect(
      findThemes([
        { id: 'a', text: '🙂🙂' },
        { id: 'b', text: '' },
        { id: 'c', text: '!!!' },
      ]),
    ).toEqual([]);
    expect(findThemes([{ id: 'a', text: 'battery does not charge' }])).toEqual([]);
  });

  it('yields on the way, so that others may work', () => {
    const many = Array.from({ length: 1500 }, (_, i) => ({ ...texts[i % 30]!, id: `x${i}` }));
    const steps = findThemesInSteps(many);
    for (let pause = 0; pause < 10; pause++) expect(steps.next().done).toBe(false);
  });
});

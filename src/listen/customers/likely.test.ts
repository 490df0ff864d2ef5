import { describe, expect, it } from 'vitest';
import { normalPhone } from '../identities.ts';
import {
  comparableName,
  marksIn,
  sameThing,
  sameThingFrom,
  scoreOf,
  tellingWords,
  worthALook,
} from './likely.ts';

describe('two who may be one', () => {
  it.each([
    ['Mevr. J. de Vries', 'j de vries'],
    ['Renée Bakker', 'renee bakker'],
    ['Jan', null],
    [null, null],
  ])('%s compares as %s', (written, plain) => expect(comparableName(written)).toBe(plain));

  it('finds what a text names', () => {
    const text =
      'Over bestelling nr. FG-204518: bel 06 12345678 of mail Jan@Example.org. Zelfde als ordernummer 204518, in 2025, € 12.345,00.';
    expect(marksIn(text, normalPhone)).toEqual([
      { kind: 'email', value: 'jan@example.org' },
      { kind: 'phone', value: '+31612345678' },
      { kind: 'order', value: 'FG204518' },
      { kind: 'order', value: '204518' },
    ]);
    expect(marksIn('Op 23-11-2026 om 12.30 kocht ik 2 banden van 28 inch', normalPhone)).toEqual([]);
  });

  it('hears the same thing in other words, and another thing not', () => {
    const call = tellingWords(
      'De accu van mijn leasefiets geeft storing E17 en ik sta al een uur in de wacht',
    );
    expect(
      sameThing(call, tellingWords('Al een uur in de wacht over storing E17 van de accu @fietsgoed')),
    ).toBeGreaterThan(sameThingFrom);
    expect(
      sameThing(call, tellingWords('Wanneer krijgen jullie kinderzitjes op voorraad in Zwolle')),
    ).toBeLessThan(0.2);
    expect(sameThing(tellingWords('accu kapot'), call)).toBe(0);
  });

  it('one weak reason is none, two are', () => {
    expect(scoreOf([{ code: 'name', value: '' }])).toBeLessThan(worthALook);
    expect(
      scoreOf([
        { code: 'name', value: '' },
        { code: 'same-thing', value: '' },
      ]),
    ).toBeGreaterThan(worthALook);
    expect(scoreOf([{ code: 'order', value: '' }])).toBeGreaterThan(worthALook);
  });
});

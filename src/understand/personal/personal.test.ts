import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Span, scoreSpans } from '../evaluate/score-spans.ts';
import { findPersonal } from './find-personal.ts';
import { maskPersonal } from './mask-personal.ts';

const found = (text: string) =>
  findPersonal(text).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);
const masked = (text: string) => maskPersonal(text, findPersonal(text));

describe('personal data', () => {
  it('is found on our own set, most of it to the character', () => {
    const records = readFileSync(new URL('./messages.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; spans: Span[] });
    const scores = scoreSpans(records.map(({ text, spans }) => ({ told: spans, found: findPersonal(text) })));
    expect(records.length).toBeGreaterThan(300);
    expect(scores['all.recall']).toBeGreaterThan(0.97);
    expect(scores['all.precision']).toBeGreaterThan(0.97);
    expect(scores['all.exact']).toBeGreaterThan(0.95);
  });

  it('counts only where the check digits are right', () => {
    expect(found('IBAN NL91 ABNA 0417 1643 00')).toEqual(['iban: NL91 ABNA 0417 1643 00']);
    expect(found('IBAN NL91 ABNA 0417 1643 01')).toEqual([]);
    expect(found('Mijn bsn: 111222333')).toEqual(['bsn: 111222333']);
    expect(found('Mijn bsn: 111222334')).toEqual([]);
    expect(found('card 4111 1111 1111 1111')).toEqual(['card: 4111 1111 1111 1111']);
    expect(found('card 4111 1111 1111 1112')).toEqual([]);
  });

  it('leaves dates, prices, times and counts alone', () => {
    for (const text of [
      'Gekocht op 01-02-2024 voor 1.299,95 euro, bezorgd om 10:30 uur.',
      'Order was wrong, 2 boxes short, waited 45 minutes in 2023.',
      'Bestelling van 12 mei is er nog niet. Storm en Mei waren mooi.',
      'Error 0x80070005 on version 10.4.2, 87.234.221 rows',
    ])
      expect(found(text)).toEqual([]);
  });

  it('takes a name from what stands around it, and streets for no names', () => {
    expect(found('Groeten, Xandrijn')).toEqual(['name: Xandrijn']);
    expect(found('mijn naam is karel jansen en ik bel over de ketel')).toEqual(['name: karel jansen']);
    expect(found('De winkel aan de Jan Stevensstraat 4 is dicht')).toEqual(['address: Jan Stevensstraat 4']);
    expect(found('Gekocht bij Albert Heijn')).toEqual([]);
  });

  it('is masked by kind, what overlaps once', () => {
    expect(masked('Ik ben Joost Vos, bel 06-12345678 of mail joost@vos.example!')).toBe(
      'Ik ben [name], bel [phone] of mail [email]!',
    );
    expect(
      maskPersonal('abcdef', [
        { from: 2, to: 5, kind: 'order' },
        { from: 1, to: 3, kind: 'name' },
      ]),
    ).toBe('a[name]f');
    expect(masked('Niets persoonlijks hier.')).toBe('Niets persoonlijks hier.');
  });

  it('is found anywhere in a long text, in time that grows with its length', () => {
    const filler = 'De levering was te laat en de doos kapot. '.repeat(25_000);
    const text = `${filler}Bel 06-12345678.${filler}`;
    const started = performance.now();
    expect(found(text)).toEqual(['phone: 06-12345678']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('has no text that makes its patterns run away', () => {
    const started = performance.now();
    for (const piece of [
      '@',
      'a@',
      'a.',
      '0',
      '0 ',
      '1-',
      'A.',
      'Jan ',
      'Van de ',
      'NL12',
      'straat 1',
      'order ',
      '\ud800',
      '‮שלום ',
      '\u200b',
      'QUJD',
      '12 rue de ',
      'Kerk ',
      '𝕁',
    ])
      for (const span of findPersonal(piece.repeat(10_000))) expect(span.to).toBeGreaterThan(span.from);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('the score of spans', () => {
  it('wants the kind right and half of the stretch, and says what masking would hide', () => {
    const told = [
      { from: 0, to: 10, kind: 'name' },
      { from: 20, to: 30, kind: 'phone' },
    ];
    const scores = scoreSpans([
      {
        told,
        found: [
          { from: 0, to: 6, kind: 'name' },
          { from: 20, to: 30, kind: 'order' },
        ],
      },
    ]);
    expect(scores).toMatchObject({
      'all.recall': 0.5,
      'all.precision': 0.5,
      'all.exact': 0,
      'name.recall': 1,
      'phone.recall': 0,
      'order.precision': 0,
      covered: 0.8,
    });
  });
});

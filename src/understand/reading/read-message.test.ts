import { describe, expect, it } from 'vitest';
import { readMessage } from './read-message.ts';
import { KINDS, SENTIMENTS, URGENCIES } from './reading.ts';

describe('a message that anyone can read', () => {
  it.each([
    ['Mijn fiets is alweer kapot, dit is de derde keer dit jaar!', 'nl', 'complaint', 'negative'],
    ['Top geholpen door jullie monteur, heel erg bedankt!', 'nl', 'praise', 'positive'],
    ['Hoe laat gaat de winkel in Utrecht open op zaterdag?', 'nl', 'question', 'neutral'],
    ['Het zou fijn zijn als jullie ook kinderzitjes gaan verhuren.', 'nl', 'wish', undefined],
    [
      'My parcel still has not arrived and nobody answers the phone. Unacceptable.',
      'en',
      'complaint',
      'negative',
    ],
    ['Please add a dark mode, would love to see that in the next update.', 'en', 'wish', undefined],
    ['Thank you so much, your team was wonderful!', 'en', 'praise', 'positive'],
    ['Das Gerät ist nach zwei Tagen kaputt, ich bin sehr enttäuscht.', 'de', 'complaint', 'negative'],
    ['Est-ce que vous livrez aussi en Belgique ?', 'fr', 'question', undefined],
  ])('%s', (text, language, kind, sentiment) => {
    const reading = readMessage(text);
    expect(reading.language.label).toBe(language);
    expect(reading.kind.label).toBe(kind);
    if (sentiment) expect(reading.sentiment.label).toBe(sentiment);
  });

  it('does not take a denied good word for praise', () => {
    expect(readMessage('Ik ben niet tevreden over de reparatie.').sentiment.label).toBe('negative');
  });
});

describe('urgency', () => {
  it('puts danger first and says which words', () => {
    const { urgency } = readMessage('The battery caught fire in my hallway while charging');
    expect(urgency.label).toBe('urgent');
    expect(urgency.reasons[0]).toMatchObject({ code: 'danger', words: ['caught fire'] });
  });

  it('is low for a plain question', () => {
    expect(readMessage('Verkopen jullie ook helmen?').urgency).toMatchObject({ label: 'low', reasons: [] });
  });

  it('adds up several reasons', () => {
    const { urgency } = readMessage(
      'Dit is de derde keer dat ik mail, als ik morgen geen antwoord heb schakel ik mijn advocaat in.',
    );
    expect(urgency.reasons.map(({ code }) => code).sort()).toEqual(['deadline', 'legal', 'repeat']);
    expect(['high', 'urgent']).toContain(urgency.label);
  });
});

describe('what nobody can read', () => {
  const odd: [string, string][] = [
    ['empty', ''],
    ['spaces', ' \n\t '],
    ['digits', '0612345678 1234 99'],
    ['emoji', '🚲🚲🔧'],
    ['base64', Buffer.from('x'.repeat(3000)).toString('base64')],
    ['zero width', '\u200b\u200d\ufeff\u2060'],
    ['nonsense', 'qzx wvkj pplk xxq'],
    ['lone surrogates', '\ud800\udfff\ud800'],
  ];
  it.each(odd)('%s is unknown', (_, text) => {
    const reading = readMessage(text);
    expect(reading.language.label).toBe('und');
    expect(reading.kind.label).toBe('other');
    expect(reading.kind.confidence).toBeLessThan(0.5);
    expect(reading.urgency.label).toBe('low');
  });

  it('reads through zero-width characters', () => {
    const hidden = [...'Dit is een schandalig slechte service'].join('\u200b');
    expect(readMessage(hidden).sentiment.label).toBe('negative');
    expect(readMessage(hidden).language.label).toBe('nl');
  });

  it('reads through signs written as names', () => {
    const plain = readMessage("It doesn't charge & I'm not happy");
    expect(readMessage('It doesn&#39;t charge &amp;amp; I&apos;m not happy')).toEqual(plain);
  });

  it.each([
    ['right to left and left to right', 'שלום hallo مرحبا niet goed \u202e', undefined],
    ['code', 'for (let i = 0; i < n; i++) { a[i] = b[i] ?? 0; }', undefined],
    ['an unknown script', 'ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ', 'und'],
    ['flags and joined emoji', '🏳️‍🌈👨‍👩‍👧‍👦🇳🇱', 'und'],
    ['combining marks', 'Z̷̢̛a̸l̶g̵o̴'.repeat(50), undefined],
    ['hex', 'deadbeefcafebabe'.repeat(200), 'und'],
  ])('%s has a reading, in bounded time', (_, text, language) => {
    const started = performance.now();
    const reading = readMessage(text);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(KINDS).toContain(reading.kind.label);
    if (language) expect(reading.language.label).toBe(language);
    if (language) expect(reading.kind.confidence).toBeLessThan(0.5);
  });

  it('knows scripts it has no words for', () => {
    expect(readMessage('שלום, ההזמנה שלי לא הגיעה').language.label).toBe('he');
    expect(readMessage('我的订单还没有到').language.label).toBe('zh');
  });

  it('answers soundly on any string', () => {
    let state = 42;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    const pieces = [
      'niet ',
      'goed',
      '?!',
      ' the ',
      '\u202e',
      'ß',
      '\u0000',
      '🤬',
      '{"a":',
      'عربي',
      "n't ",
      '<b>',
      '%s',
      '\ud83d',
      'ő',
      '日本',
      '\n',
    ];
    for (let round = 0; round < 400; round++) {
      let text = '';
      for (let n = random(60); n > 0; n--)
        text += random(3) ? pieces[random(pieces.length)] : String.fromCharCode(random(65536));
      const reading = readMessage(text);
      expect(KINDS).toContain(reading.kind.label);
      expect(SENTIMENTS).toContain(reading.sentiment.label);
      expect(URGENCIES).toContain(reading.urgency.label);
      expect(reading.sentiment.score).toBeGreaterThanOrEqual(-1);
      expect(reading.sentiment.score).toBeLessThanOrEqual(1);
      for (const { confidence } of [reading.language, reading.kind, reading.sentiment]) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has no text that makes its patterns run away', () => {
    // Patterns that look back over a whole text need minutes for these, not the few milliseconds of a reading.
    for (const piece of ['@', 'a@', 'a.', '@.', '?', "'", '-', 'www.', 'é', '🤬', 'niet ', '\ud800'])
      expect(readMessage(piece.repeat(6000)).version).toBeTruthy();
  }, 5_000);

  it('looks at no more of a huge text than of a long one', () => {
    const long = 'De levering was te laat en de doos kapot. '.repeat(200);
    const huge = long.repeat(120);
    expect(huge.length).toBeGreaterThan(1_000_000);
    expect(readMessage(huge)).toEqual(readMessage(long));
  });
});

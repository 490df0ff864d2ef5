import { describe, expect, it } from 'vitest';
import { detectLanguage, LANGUAGES } from './detect-language.ts';

describe('the language of a text', () => {
  it.each([
    ['nl', 'Wanneer komt mijn bestelling?'],
    ['nl', 'niet goed'],
    ['en', 'Where is my order?'],
    ['de', 'Wo bleibt mein Paket?'],
    ['fr', 'Où est ma commande ?'],
    ['es', '¿Dónde está mi pedido?'],
    ['it', "Dov'è il mio ordine?"],
    ['pl', 'Gdzie jest moje zamówienie?'],
    ['tr', 'Siparişim nerede kaldı?'],
    ['sw', 'Mzigo wangu uko wapi jamani?'],
    ['cy', 'Ble mae fy archeb i?'],
    ['fi', 'Missä tilaukseni on?'],
    ['uk', 'Де моє замовлення і чому його ще немає?'],
    ['el', 'Πού είναι η παραγγελία μου;'],
    ['ja', '注文した商品がまだ届きません。'],
    ['ar', 'أين طلبي؟'],
  ])('%s: %s', (label, text) => {
    expect(detectLanguage(text).label).toBe(label);
  });

  it('answers within the candidates, when there is a letter', () => {
    for (const text of ['ok', 'Gdzie jest moje zamówienie?', 'qqq'])
      expect(['nl', 'en']).toContain(detectLanguage(text, ['nl', 'en']).label);
    expect(detectLanguage('123 !', ['nl', 'en'])).toEqual({ label: 'und', confidence: 0 });
  });

  it('is less sure of a word than of a sentence', () => {
    const word = detectLanguage('water', LANGUAGES).confidence;
    expect(word).toBeLessThan(
      detectLanguage('Er komt al drie dagen geen water uit de kraan', LANGUAGES).confidence,
    );
  });
});

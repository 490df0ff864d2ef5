import { Lexicon, lexiconLines } from './lexicon.ts';

/** What the sentiment lexicon hears in a text, before any trained model. */
export interface Tone {
  /** Summed weights of what speaks well and what speaks badly, both ≥ 0. */
  good: number;
  bad: number;
  /** Matched words with their weight after negation and emphasis. */
  heard: { words: string; weight: number }[];
  /** The last heard weight, and whether a turn ("but") stands between good and bad. */
  last: number;
  turns: boolean;
}

export const SENTIMENT_LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;

const lexicons = new Map(SENTIMENT_LANGUAGES.map((language) => [language as string, load(language)]));

const words = (text: string) => new Set(text.split(' '));
const NEGATION = new Map([
  ['nl', words('niet geen nooit nauwelijks zonder nergens niks niets noch allesbehalve nie')],
  [
    'en',
    words(
      "not no never cannot can't cant don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt won't wont wouldn't couldn't shouldn't aren't haven't hasn't hadn't ain't without hardly barely nor neither nothing",
    ),
  ],
  ['de', words('nicht kein keine keinen keiner keinem nie niemals ohne kaum weder')],
  ['fr', words("pas jamais aucun aucune sans ni guère n'est n'a n'ai")],
]);
const STRONGER = words(
  'heel erg zeer echt super enorm ontzettend ongelofelijk ontiegelijk bijzonder uiterst mega zo hartstikke vreselijk very really so extremely absolutely totally incredibly super truly completely sehr wirklich extrem total absolut so äußerst très vraiment tellement extrêmement trop',
);
const WEAKER = words(
  'beetje iets enigszins wat redelijk slightly somewhat bit little kinda fairly etwas bisschen ziemlich peu assez plutôt',
);
const TOO = new Map([
  ['nl', 'te'],
  ['en', 'too'],
  ['de', 'zu'],
  ['fr', 'trop'],
]);
const TURN = words('maar echter but however although though aber jedoch allerdings mais cependant pourtant');

/** Weighs the words of a text in one language; an unknown language is tried in all four. */
export function weighSentiment(text: readonly string[], language: string): Tone {
  const lexicon = lexicons.get(language);
  if (lexicon) return weigh(text, language, lexicon);
  const tones = [...lexicons].map(([code, each]) => weigh(text, code, each));
  return tones.reduce((a, b) => (b.heard.length > a.heard.length ? b : a));
}

function weigh(text: readonly string[], language: string, lexicon: Lexicon<number>): Tone {
  const negations = NEGATION.get(language)!;
  const tone: Tone = { good: 0, bad: 0, heard: [], last: 0, turns: false };
  for (const { entry, at, length } of lexicon.find(text)) {
    if (entry === 0) continue;
    let weight = entry;
    const before = text[at - 1] ?? '';
    if (STRONGER.has(before)) weight *= 1.3;
    else if (WEAKER.has(before)) weight *= 0.7;
    if (weight > 0 && before === TOO.get(language) && length === 1) weight = -1;
    if (!negations.has(text[at]!) && negated(text, at, negations))
      weight = weight > 0 ? -0.8 * weight : -0.4 * weight;
    if (weight > 0) tone.good += weight;
    else tone.bad -= weight;
    tone.heard.push({ words: text.slice(at, at + length).join(' '), weight });
    tone.last = weight;
  }
  tone.turns = text.some((word) => TURN.has(word));
  return tone;
}

function negated(text: readonly string[], at: number, negations: ReadonlySet<string>): boolean {
  for (let back = 1; back <= 3 && at - back >= 0; back++) {
    const word = text[at - back]!;
    if (negations.has(word)) return true;
    if (TURN.has(word) || /^[?!]/.test(word)) return false;
  }
  return false;
}

function load(language: string): Lexicon<number> {
  const lexicon = new Lexicon<number>();
  for (const [weight, phrases] of lexiconLines(`sentiment.${language}`))
    for (const phrase of phrases) lexicon.add(phrase, Number(weight));
  for (const smile of [':)', ':-)', ';)', ';-)', ':d', ':p', '<3']) lexicon.add(smile, 1);
  for (const frown of [':(', ':-(', ':/', ':-/', ':|']) lexicon.add(frown, -1.5);
  return lexicon;
}

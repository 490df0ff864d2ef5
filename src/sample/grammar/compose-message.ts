import type { Random } from '../random/prng.ts';
import type { Channel, Customer } from '../sample-shape.ts';
import type { Kind, Language, ThemeGrammar } from '../themes/theme-shape.ts';
import { dressForChannel } from './dress-for-channel.ts';
import { expand, type Said } from './expand.ts';
import { phrasesEn } from './phrases-en.ts';
import { phrasesNl } from './phrases-nl.ts';
import type { Grammar } from './read-grammar.ts';
import { careless, misspell, shout } from './style-text.ts';
import { wordsEn } from './words-en.ts';
import { wordsNl } from './words-nl.ts';

export const phrasesIn: Record<Language, Grammar> = { nl: phrasesNl, en: phrasesEn };
export const wordsIn: Record<Language, Grammar> = { nl: wordsNl, en: wordsEn };

export type Wanted = {
  theme: ThemeGrammar;
  kind: Kind;
  channel: Channel;
  customer: Customer;
  /** Which core section to use when it is not the kind itself (`service question` and the like). */
  section?: string;
  /** Rises with each attempt: a text that was already taken gets richer. */
  richness: number;
};

export type Message = {
  title?: string;
  text: string;
  stars?: number;
  urgent: boolean;
  said: Said;
  frame: string[];
};

/** What a message is made of, before it is dressed for its channel. */
export type Draft = {
  intro: string;
  core: string;
  body: string[];
  feeling: string;
  ask: string;
  end: string;
  title: string;
  urgent: boolean;
};

export type Speaker = {
  /** What was said around the matter: greetings, closings, tags, notes; two texts that differ in these alone read alike. */
  frame: string[];
  say(section: string): string;
  sayOf(theme: ThemeGrammar, section: string): string;
};

const framing = /greeting|closing|tag|note|opener|opening|^end|^intro|more/u;

export function makeSpeaker(random: Random, language: Language, said: Said, theme?: ThemeGrammar): Speaker {
  const own = theme ? theme.grammar[language] : {};
  const words = new Proxy(wordsIn[language], {
    get: (common, word: string) => own[word] ?? common[word] ?? phrasesIn[language][word],
  });
  const used = new Set<string>();
  const frame: string[] = [];
  const from = (grammar: Grammar, section: string) => {
    const list = grammar[section];
    if (!list) return '';
    let phrase = random.pick(list);
    // The same remark twice in one message is nobody's way of writing.
    for (let tries = 0; used.has(phrase) && tries < 4; tries++) phrase = random.pick(list);
    if (used.has(phrase)) return '';
    used.add(phrase);
    return expand(random, phrase, words, said);
  };
  return {
    frame,
    say: (section) => {
      const text = from(phrasesIn[language], section);
      if (framing.test(section)) frame.push(text);
      return text;
    },
    sayOf: (of, section) => from(of.grammar[language], section),
  };
}

/** One message as a customer would write or say it, in their language and on this channel. */
export function composeMessage(random: Random, wanted: Wanted): Message {
  const { customer, theme } = wanted;
  const said: Said = new Map([
    ['shop', customer.shop],
    ['name', customer.name],
    ['home', customer.town],
  ]);
  const speaker = makeSpeaker(random, customer.language, said, theme);
  const draft = draftMessage(random, wanted, speaker);
  const message = dressForChannel(random, wanted, draft, speaker);
  return { ...message, text: styleFor(random, wanted, message.text), said, frame: speaker.frame };
}

function draftMessage(random: Random, wanted: Wanted, { say, sayOf }: Speaker): Draft {
  const { theme, kind, customer, richness } = wanted;
  const { temper } = customer;
  const often = (share: number) => random.chance(Math.min(1, share + richness * 0.12));
  const core = sayOf(theme, wanted.section ?? kind);
  const [ownTitle, coreText] = core.includes(' :: ') ? (core.split(' :: ') as [string, string]) : ['', core];
  const body: string[] = [];
  const long = temper === 'talkative' || often(0.12);
  const short = temper === 'terse' && richness < 2;
  if (kind === 'complaint' || (kind === 'praise' && theme.mainKind === 'praise')) {
    const details = short ? (often(0.35) ? 1 : 0) : long ? 2 : often(0.6) ? 1 : 0;
    for (let at = 0; at < details; at++) body.push(sayOf(theme, 'detail'));
  } else if (kind === 'wish' && often(short ? 0.2 : 0.7)) body.push(sayOf(theme, 'reason'));
  if (kind === 'praise' && body.length === 0 && often(short ? 0.1 : 0.4)) body.push(say('praise more'));
  if (kind !== 'other' && kind !== 'praise' && (long || (!short && often(0.22))))
    body.push(say(lifeSection(random, theme, kind)));
  const urgent =
    kind === 'complaint' && often(0.11)
      ? sayOf(theme, 'urgent') || (lifeOf(theme) === 'life ride' ? say('urgent') : '')
      : '';
  if (urgent) body.push(urgent);
  const mood = temper === 'angry' || temper === 'ironic' ? temper : 'plain';
  const complains = kind === 'complaint';
  return {
    intro: short
      ? ''
      : complains && temper === 'ironic'
        ? say('ironic opener')
        : often(long ? 0.7 : 0.3)
          ? say(`intro ${kind}`)
          : '',
    core: coreText,
    body: [...new Set(body.filter(Boolean))],
    feeling: complains && often(mood === 'plain' ? 0.28 : 0.75) ? say(`feeling ${mood}`) : '',
    ask:
      complains && !short && often(0.55)
        ? mood === 'angry' && random.chance(0.5)
          ? say('ask angry')
          : (random.chance(0.6) && sayOf(theme, 'ask')) || say('ask plain')
        : '',
    end: complains || kind === 'other' || short || !often(0.45) ? '' : say(`end ${kind}`),
    title: ownTitle || titleFor(theme, kind, { say, sayOf }),
    urgent: urgent !== '',
  };
}

function titleFor(theme: ThemeGrammar, kind: Kind, { say, sayOf }: Pick<Speaker, 'say' | 'sayOf'>): string {
  if (kind === 'complaint' || kind === theme.mainKind) return sayOf(theme, 'title');
  return say(`title ${kind}`) || sayOf(theme, 'title');
}

/** Who complains may tell instead how long it has been going on. */
function lifeSection(random: Random, theme: ThemeGrammar, kind: Kind): string {
  const life = lifeOf(theme);
  const fedUp = kind === 'complaint' && life !== 'life shop' && random.chance(0.4);
  return fedUp ? life.replace('life', 'fed up') : life;
}

/** What somebody tells about themselves depends on whether the matter is a bike, a shop or a piece of paper. */
function lifeOf(theme: ThemeGrammar): string {
  if (
    ['workshop', 'product'].includes(theme.department) &&
    theme.key !== 'workshop-wait' &&
    theme.key !== 'child-seat-rental'
  )
    return 'life ride';
  return theme.local || theme.key === 'child-seat-rental' ? 'life shop' : 'life desk';
}

function styleFor(random: Random, { customer, channel, kind }: Wanted, text: string): string {
  let out = text;
  if (kind === 'complaint' && customer.temper === 'angry') out = shout(random, out);
  const written = !['phone', 'counter', 'visit'].includes(channel);
  if (written && channel !== 'letter' && random.chance(0.14)) out = misspell(random, out, customer.language);
  if (channel === 'chat' || (written && customer.temper === 'terse' && random.chance(0.5)))
    out = careless(out);
  return out;
}

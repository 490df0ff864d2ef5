import { wordsIn } from '../grammar/compose-message.ts';
import { expand, type Said } from '../grammar/expand.ts';
import type { Grammar } from '../grammar/read-grammar.ts';
import { runOn } from '../grammar/sentences.ts';
import { staffEn } from '../grammar/staff-en.ts';
import { staffNl } from '../grammar/staff-nl.ts';
import { dutchWeekday } from '../random/calendar.ts';
import type { Random } from '../random/prng.ts';
import type { Customer, Person } from '../sample-shape.ts';
import { namedWords } from '../signals/write-signals.ts';
import type { Language, ThemeGrammar } from '../themes/theme-shape.ts';

const staffIn: Record<Language, Grammar> = { nl: staffNl, en: staffEn };
const weekdays: Record<Language, string[]> = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export type StaffWords = {
  /** One phrase of the staff grammar, or of the theme's own. */
  say(section: string): string;
  own(section: string): string;
  /** A whole reply with greeting and name under it. */
  reply(person: Person, parts: string[]): string;
};

/** Words for one matter, in one language; amounts and days named in it agree with what is recorded. */
export function staffWords(
  random: Random,
  language: Language,
  theme: ThemeGrammar,
  customer: Customer,
  facts: { amount?: number | null; due?: Date; staff?: Person; said?: Said } = {},
): StaffWords {
  const topic = theme.grammar[language].topic![0]!;
  const said: Said = new Map([
    ['topic', topic],
    ['name', random.chance(0.5) ? customer.name : customer.name.split(' ')[0]!],
    ['first', customer.name.split(' ')[0]!],
    ['shop', customer.shop],
  ]);
  for (const word of namedWords) {
    const value = facts.said?.get(word);
    if (value) said.set(word, value);
  }
  if (facts.amount) said.set('amount', String(facts.amount));
  if (facts.due) said.set('day', weekdays[language][dutchWeekday(facts.due.getTime())]!);
  if (facts.staff) said.set('staff', facts.staff.name.split(' ')[0]!);
  const words = new Proxy(wordsIn[language], {
    get: (common, word: string) => theme.grammar[language][word] ?? common[word],
  });
  const from = (list: string[] | undefined) => (list ? expand(random, random.pick(list), words, said) : '');
  const say = (section: string) => from(staffIn[language][section]);
  return {
    say,
    own: (section) => from(theme.grammar[language][section]),
    reply: (person, parts) =>
      `${say('reply greeting')}\n\n${runOn(parts)}\n\n${say('reply closing')}\n${person.name.split(' ')[0]}, Fietsgoed`,
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';

export type Language = 'nl' | 'en';
/** `code` with dots as nesting below where the words stand; a code without words comes back as it is. */
export type Words = (code: string, params?: Readonly<Record<string, unknown>>) => string;

const known = new Map<string, Words>();
const folder = new URL('../../locales/', import.meta.url);

/** Words for what leaves Heed as text (a file, a mail); screens have their own way. `under`: `listen.failure`. */
export function wordsIn(language: Language, under: string): Words {
  const key = `${language} ${under}`;
  const found = known.get(key) ?? load(language, under);
  known.set(key, found);
  return found;
}

function load(locale: Language, under: string): Words {
  const [file, ...path] = under.split('.');
  const place = new URL(`${locale}/${file}.json`, folder);
  const messages = existsSync(place)
    ? (JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>)
    : {};
  const translate = createTranslator({ locale, messages, timeZone: 'UTC', onError: () => {} });
  return (code, params = {}) => {
    const whole = [...path, code].join('.');
    return translate.has(whole as never) ? translate(whole as never, plain(params) as never) : code;
  };
}

const plain = (params: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

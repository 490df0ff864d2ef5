import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { mergeMessages, readMessageFiles } from '../../scripts/messages.ts';

export type Language = 'nl' | 'en';

/** What a screen says in a language: tests look for words as people do, and hold in both languages. */
export function wordsIn(
  language: Language,
): (key: string, params?: Record<string, string | number>) => string {
  const messages = mergeMessages(readMessageFiles(join(import.meta.dirname, '../../locales'), language));
  const t = createTranslator({ locale: language, messages: messages as never });
  return (key, params) => (t as (key: string, params?: object) => string)(key, params);
}

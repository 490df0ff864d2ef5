import { createTranslator } from 'use-intl/core';
import en from '../../../locales/customer/en.json' with { type: 'json' };
import nl from '../../../locales/customer/nl.json' with { type: 'json' };

const words: Record<string, typeof en> = {
  en: en,
  nl: nl,
};

export interface CustomerWords {
  (key: keyof typeof en, params?: Record<string, string | number>): string;
  /** The language it speaks. */
  language: string;
}

/** The few sentences Heed itself says to a customer, in their language or else the organisation's. */
export function customerWords(language: string, fallback: string): CustomerWords {
  const spoken = [language, fallback, 'en']
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => words[tag])!;
  const translate = createTranslator({ locale: spoken, messages: words[spoken]! });
  const say = (key: never, params?: never) => translate(key, params) as string;
  return Object.assign(say as unknown as CustomerWords, { language: spoken });
}

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type AbstractIntlMessages, IntlProvider } from 'use-intl';
import { regionOf } from './region.ts';

export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

const kept = 'heed.language';
const loaders: Record<Language, () => Promise<{ messages: AbstractIntlMessages }>> = {
  en: () => import('virtual:messages/en'),
  nl: () => import('virtual:messages/nl'),
};

const isLanguage = (one: unknown): one is Language => languages.includes(one as Language);

/** What was chosen on this device, else the first language of the browser that we speak, else English. */
export const guessLanguage = (): Language => {
  const chosen = localStorage.getItem(kept);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? 'en';
};

export const loadMessages = async (language: Language): Promise<AbstractIntlMessages> =>
  (await loaders[language]()).messages;

interface Chosen {
  language: Language;
  choose: (language: Language) => void;
}
const Context = createContext<Chosen>({ language: 'en', choose: () => {} });
export const useLanguage = (): Chosen => useContext(Context);

/** Shows its children in a language and lets them change it; a language is loaded once it is asked for. */
export const Speaking = ({ first, children }: { first: Speech; children: ReactNode }) => {
  const [{ language, messages }, speak] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language): void => {
    localStorage.setItem(kept, next);
    if (next === language) return;
    void loadMessages(next).then((found) => speak({ language: next, messages: found }));
  };
  return (
    <Context value={{ language, choose }}>
      <IntlProvider
        locale={regionOf(language, navigator.languages)}
        messages={messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        getMessageFallback={({ namespace, key }) => [namespace, key].filter(Boolean).join('.')}
      >
        {children}
      </IntlProvider>
    </Context>
  );
};

export interface Speech {
  language: Language;
  messages: AbstractIntlMessages;
}

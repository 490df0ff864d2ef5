import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { changeOwnSettings, readSession } from '#people/contract.ts';
import { useChange } from './api.ts';
import { type Language, useLanguage } from './language.tsx';
import type { Session } from './session.tsx';

/** Language and colour scheme: at once on this device, and kept for the person on every other. */
export const useOwnSetting = () => {
  const { choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const { mutate } = useChange(changeOwnSettings, {
    invalidates: [readSession],
    optimistic: (put, { body }) =>
      put(readSession, (old) => ({ ...old, person: { ...old.person, ...body } })),
  });
  return {
    setLanguage: (language: Language): void => {
      choose(language);
      mutate({ body: { language } });
    },
    setScheme: (scheme: MantineColorScheme): void => {
      setColorScheme(scheme);
      mutate({ body: { scheme } });
    },
  };
};

/** What the person chose elsewhere holds here too, from the moment they are known. */
export const useSettingsOf = (person: Session['person'] | undefined): void => {
  const { choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const { language, scheme } = person ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the person's own choice is another.
  useEffect(() => {
    if (language) choose(language);
    if (scheme) setColorScheme(scheme);
  }, [language, scheme]);
};

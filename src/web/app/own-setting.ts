import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { type Language, useLanguage } from './language.tsx';

/** Language and colour scheme: at once on this device. */
export const useOwnSetting = () => {
  const { choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  return {
    setLanguage: (language: Language): void => choose(language),
    setScheme: (scheme: MantineColorScheme): void => setColorScheme(scheme),
  };
};

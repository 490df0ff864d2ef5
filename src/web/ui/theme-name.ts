import { useLocale } from 'use-intl';

export interface ThemeNames {
  nameEn: string;
  nameNl: string;
}

/** A theme's name in the reader's language; the locale carries a region ("nl-NL"). */
export const useThemeName = (): ((theme: ThemeNames) => string) => {
  const language = useLocale();
  return (theme) => (language.startsWith('nl') ? theme.nameNl : theme.nameEn);
};

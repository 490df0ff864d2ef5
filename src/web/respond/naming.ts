import { useTranslations } from 'use-intl';
import { useThemeName as useName } from '../ui/theme-name.ts';

export { useChannelName } from '../ui/channel-name.ts';

import type { Row, Talk } from './shapes.ts';

/** Who it is: their name, else their address, else that nobody knows. */
export const useWho = (): ((customer: Row['customer']) => string) => {
  const t = useTranslations();
  return (customer) => customer?.name ?? customer?.shown ?? t('respond.row.unnamed');
};

export const useThemeName = (): ((theme: Row['theme']) => string | null) => {
  const nameOf = useName();
  return (theme) => theme && nameOf(theme);
};

/** Why this person or team has it, as a sentence. */
export const useWhy = (): ((
  talk: Pick<Talk, 'assignment' | 'theme'>,
  names?: Talk['people'],
) => string | null) => {
  const t = useTranslations();
  const themeName = useThemeName();
  return ({ assignment, theme }, names = []) => {
    if (!assignment) return null;
    const key = `respond.why.${assignment.code}`;
    const params = assignment.params ?? {};
    const person = String(params.by ?? params.from ?? '');
    return t.has(key)
      ? t(key, {
          theme: themeName(theme) ?? t('respond.row.noTheme'),
          name: names.find(({ id }) => id === person)?.name ?? t('respond.colleague'),
          level: Number(params.level ?? 0),
          open: Number(params.open ?? 0),
          capacity: Number(params.capacity ?? 0),
          rule: String(params.name ?? ''),
        })
      : null;
  };
};

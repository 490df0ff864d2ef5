import { useTranslations } from 'use-intl';
import type { Talk } from './shapes.ts';

/** The name behind an id in a conversation; without one it was Heed itself. */
export const useName = (talk: Talk) => {
  const t = useTranslations();
  return (id: string | null | undefined): string =>
    talk.people.find((one) => one.id === id)?.name ?? t('respond.heed');
};

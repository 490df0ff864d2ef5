import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import css from './ui.module.css';

/** The base of what stands above it, and as of when. */
export const AsOfLine = ({ asOf, children }: { asOf: string; children: ReactNode }) => {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <p className={css.asOf}>
      {children} ·{' '}
      {t('ui.figure.asOf', {
        at: format.dateTime(new Date(asOf), { dateStyle: 'medium', timeStyle: 'short' }),
      })}
    </p>
  );
};

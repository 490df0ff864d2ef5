import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Today } from './shapes.ts';
import css from './today.module.css';

interface Props {
  title: string;
  n: number;
  /** Where the rest is. */
  more?: { view: string };
  /** Said instead of leaving it away. */
  empty?: string;
  children: ReactNode;
}

/** A list of what needs somebody; absent when there is nothing, unless that is worth saying. */
export const Needs = ({ title, n, more, empty, children }: Props) => {
  const t = useTranslations();
  if (n === 0 && !empty) return null;
  return (
    <section className={css.needs}>
      <h2>
        {title} {n > 0 && <span className={css.count}>{n}</span>}
      </h2>
      {n === 0 ? <p className={css.quiet}>{empty}</p> : <ul>{children}</ul>}
      {more && (
        <Link className={css.go} to="/inbox" search={more}>
          {t('respond.today.all', { n })}
        </Link>
      )}
    </section>
  );
};

/** My own month. Nobody else can see it: it is a mirror, not a measure. */
export const Mirror = ({ mirror, asOf }: { mirror: Today['mirror']; asOf: string }) => {
  const t = useTranslations();
  const format = useFormatter();
  const figures = [
    ['replies', mirror.replies, null],
    ['handovers', mirror.handovers, null],
    ['confirmed', mirror.confirmed, mirror.solved],
    ['promisesKept', mirror.promisesKept, mirror.promisesDue],
  ] as const;
  return (
    <section className={css.mirror}>
      <h2>
        {t('respond.mirror.title', {
          month: format.dateTime(new Date(mirror.since), { month: 'long', timeZone: 'UTC' }),
        })}
      </h2>
      <dl>
        {figures.map(([name, n, of]) => (
          <div key={name}>
            <dt>{t(`respond.mirror.${name}`)}</dt>
            <dd>{of === null ? n : t('respond.mirror.of', { n, of })}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>
        {t('respond.mirror.alone')}{' '}
        {t('ui.figure.asOf', { at: format.dateTime(new Date(asOf), { timeStyle: 'short' }) })}
      </p>
    </section>
  );
};

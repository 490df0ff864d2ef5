import { useTranslations } from 'use-intl';
import type { readImprovement } from '#improve/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { Ago } from '../ui/ago.tsx';
import css from './improve.module.css';

type Told = EndpointOutput<typeof readImprovement>['tellings'];

/** What was told, and how far it came: waiting, sent, failed. */
export const Tellings = ({ tellings }: { tellings: Told }) => {
  const t = useTranslations();
  if (tellings.length === 0) return null;
  return (
    <section>
      <h2>{t('improve.told.title')}</h2>
      <ol className={css.words}>
        {tellings.map((telling) => (
          <li key={telling.id} className={css.told}>
            <p className={css.about}>
              <span>{telling.by.name}</span>
              <Ago at={telling.at} />
              <span>{t('improve.told.sent', { n: telling.sent })}</span>
              {telling.queued > 0 && <span>{t('improve.told.queued', { n: telling.queued })}</span>}
              {telling.failed > 0 && (
                <span className={css.late}>{t('improve.told.failed', { n: telling.failed })}</span>
              )}
            </p>
            <p lang="nl">{telling.text.nl}</p>
            <p lang="en">{telling.text.en}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

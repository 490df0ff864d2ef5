import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import css from './journey.module.css';
import type { JourneyRead } from './journey.ts';

/** Milestones, newest first. */
export const Journal = ({ journal }: { journal: JourneyRead['journal'] }) => {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <section>
      <h2 className={css.heading}>{t('transform.journal.title')}</h2>
      {journal.length === 0 && <p>{t('transform.journal.empty')}</p>}
      <ol className={css.journal}>
        {journal.map((one) => (
          <li key={`${one.at} ${one.type} ${one.subject}`}>
            <time dateTime={one.at}>
              {format.dateTime(new Date(one.at), { day: 'numeric', month: 'short', year: 'numeric' })}
            </time>
            <span>
              {t(`transform.milestone.${one.type}`)} <Subject {...one} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Subject = ({ type, subject, title }: JourneyRead['journal'][number]) => {
  if (!title) return null;
  return type.startsWith('source.') ? (
    <Link to="/sources/$sourceId" params={{ sourceId: subject }}>
      {title}
    </Link>
  ) : (
    <Link to="/improvements/$improvementId" params={{ improvementId: subject }}>
      {title}
    </Link>
  );
};

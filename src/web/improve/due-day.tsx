import { useFormatter, useTranslations } from 'use-intl';
import css from './improve.module.css';

/** By which day; in alarm once that day has passed and it is not over. */
export const DueDay = ({ day, over }: { day: string | null; over: boolean }) => {
  const t = useTranslations();
  const format = useFormatter();
  if (!day) return null;
  // A day without a clock: noon keeps it the same day in every zone of Europe.
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  const late = !over && day.slice(0, 10) < new Date().toISOString().slice(0, 10);
  const words = format.dateTime(noon, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <time dateTime={day.slice(0, 10)} className={late ? css.late : undefined}>
      {late ? t('improve.card.late', { day: words }) : t('improve.card.due', { day: words })}
    </time>
  );
};

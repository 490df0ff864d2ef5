import { useFormatter, useTranslations } from 'use-intl';
import type { SourceDetail } from './shapes.ts';
import css from './source.module.css';

/** What is normal here, when silence becomes an alarm, and whether the source's own counts agree. */
export const Rhythm = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const format = useFormatter();
  const { norm, counts } = source;
  return (
    <>
      {norm && norm.n > 0 && (
        <p>
          {t('listen.alarm.norm', { hour: norm.perHour, week: norm.perWeek, n: norm.n })}{' '}
          {norm.alarmAfterHours === null
            ? t('listen.alarm.learning')
            : t('listen.alarm.after', {
                hours: Math.ceil(norm.alarmAfterHours),
                rate: norm.falseAlarmsPerYear,
              })}
        </p>
      )}
      {counts.length > 0 && (
        <table className={css.counts}>
          <caption>{t('listen.alarm.counts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('listen.alarm.day')}</th>
              <th scope="col">{t('listen.alarm.there')}</th>
              <th scope="col">{t('listen.alarm.here')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ from, there, here }) => (
              <tr key={from} data-short={here < there || undefined}>
                <th scope="row">
                  {format.dateTime(new Date(from), { day: 'numeric', month: 'short', timeZone: 'UTC' })}
                </th>
                <td>{format.number(there)}</td>
                <td>{format.number(here)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

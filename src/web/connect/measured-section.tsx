import { Button } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { readDeclineReasons } from '#connect/contract-asks.ts';
import { readMeasured } from '#connect/contract-measured.ts';
import { useRead } from '../app/api.ts';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import css from './rules.module.css';

/** A sheet for the works council, and for everybody: what is measured of people, and what never is. */
export const MeasuredSection = () => {
  const t = useTranslations();
  const format = useFormatter();
  const { data, error, refetch } = useRead(readMeasured, {});
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const shares = (weights: Record<string, number>, group: string) =>
    Object.entries(weights)
      .map(([part, weight]) =>
        t('connect.measured.share', {
          part: t(`connect.measured.${group}.${part}`),
          share: format.number(weight, { style: 'percent' }),
        }),
      )
      .join(', ');
  return (
    <section className={css.sheet}>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.measured')}</h2>
        <Button variant="default" onClick={() => window.print()}>
          {t('connect.measured.print')}
        </Button>
      </div>
      <p>{t('connect.measured.purpose')}</p>
      <h3>{t('connect.measured.counted')}</h3>
      <DataTable
        titled
        caption={t('connect.measured.counted')}
        rows={data.counted}
        rowKey={({ kind }) => kind}
        columns={[
          {
            id: 'what',
            head: t('connect.measured.what'),
            cell: ({ kind }) => t(`connect.measured.kind.${kind}`),
          },
          { id: 'weight', head: t('connect.measured.weight'), cell: ({ weight }) => format.number(weight) },
          {
            id: 'fades',
            head: t('connect.measured.fades'),
            cell: ({ halfLifeDays }) => t('connect.measured.days', { n: halfLifeDays }),
          },
          {
            id: 'kept',
            head: t('connect.measured.kept'),
            cell: ({ kind }) => format.number(data.kept.find((one) => one.kind === kind)?.pieces ?? 0),
          },
        ]}
      />
      <h3>{t('connect.measured.used')}</h3>
      <ul>
        <li>{t('connect.measured.usedWho', { shares: shares(data.whoWeights, 'who') })}</li>
        <li>{t('connect.measured.usedRoute', { shares: shares(data.routeWeights, 'route') })}</li>
        <li>{t('connect.measured.usedLesson', { days: data.lessonHalfLifeDays })}</li>
        <li>{t('connect.measured.usedGroups', { voices: data.minimumVoices })}</li>
      </ul>
      <h3>{t('connect.measured.never')}</h3>
      <ul>
        {data.never.map((code) => (
          <li key={code}>{t(`connect.measured.neverIs.${code}`)}</li>
        ))}
      </ul>
      <h3>{t('connect.measured.may')}</h3>
      <ul>
        {data.may.map((code) => (
          <li key={code}>{t(`connect.measured.mayDo.${code}`)}</li>
        ))}
      </ul>
      <DeclineReasons />
      <AsOfLine asOf={data.asOf}>{t('people.count', { n: data.n })}</AsOfLine>
    </section>
  );
};

/** Why asks are declined, from groups large enough that nobody can tell who told it. */
const DeclineReasons = () => {
  const t = useTranslations();
  const { data } = useRead(readDeclineReasons, {});
  if (!data) return null;
  const words = (told: Record<string, number>) =>
    Object.entries(told)
      .sort((a, b) => b[1] - a[1])
      .map(([reason, n]) => `${t(`connect.asks.told.${reason}`)}: ${n}`)
      .join(', ');
  const { groups, all, hidden, smallestGroup } = data;
  return (
    <>
      <h3>{t('connect.measured.declined')}</h3>
      <p className={css.quiet}>{t('connect.measured.declinedHow', { group: smallestGroup })}</p>
      <ul>
        {all && <li>{t('connect.measured.declinedAll', { n: all.n, reasons: words(all.told) })}</li>}
        {groups.map(({ department, n, told }) => (
          <li key={department?.id ?? ''}>
            {t('connect.measured.declinedIn', {
              department: department?.name ?? t('people.noDepartment'),
              n,
              reasons: words(told),
            })}
          </li>
        ))}
        {hidden > 0 && <li>{t('connect.measured.declinedHidden', { n: hidden })}</li>}
        {!all && groups.length === 0 && hidden === 0 && <li>{t('connect.measured.declinedNone')}</li>}
      </ul>
    </>
  );
};

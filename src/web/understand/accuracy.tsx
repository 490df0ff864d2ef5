import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { readAccuracy } from '#understand/contract-accuracy.ts';
import { useRead } from '../app/api.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import css from './themes.module.css';

type Answer = EndpointOutput<typeof readAccuracy>;
type Field = Answer['fields'][number];

/** How often Heed was right before a person judged, and in what it errs. */
export const Accuracy = ({ days }: { days: number }) => {
  const t = useTranslations();
  const { data, error, refetch } = useRead(
    readAccuracy,
    { query: { days } },
    { follows: ['reading', 'theme.taught'], keep: true },
  );
  return (
    <section className={css.themes}>
      <h2>{t('understand.accuracy.title')}</h2>
      {error ? (
        <ErrorState problem={error} retry={() => void refetch()} small />
      ) : !data ? (
        <LoadingState lines={4} />
      ) : data.fields.length === 0 ? (
        <EmptyState title={t('understand.accuracy.empty')} next={t('understand.accuracy.emptyNext')} small />
      ) : (
        <Figures answer={data} days={days} />
      )}
    </section>
  );
};

const Figures = ({ answer, days }: { answer: Answer; days: number }) => {
  const t = useTranslations();
  const format = useFormatter();
  const valueName = useValueName(answer);
  const share = (of: number) => format.number(of, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <DataTable
        caption={t('understand.accuracy.purpose', { judged: answer.judged, base: answer.base, days })}
        rows={answer.fields}
        rowKey={({ field }) => field}
        columns={[
          {
            id: 'field',
            head: t('understand.accuracy.what'),
            cell: ({ field }) => t(`understand.accuracy.field.${field}`),
          },
          {
            id: 'right',
            head: t('understand.accuracy.right'),
            end: true,
            by: ({ right, n }) => right / n,
            // Where people only put right, the share says who looked, not how well Heed reads.
            cell: ({ right, n, confirmed }) =>
              confirmed === 0 ? t('understand.accuracy.onlyCorrected') : share(right / n),
          },
          {
            id: 'between',
            head: t('understand.accuracy.between'),
            end: true,
            cell: ({ low, high, confirmed }) =>
              confirmed === 0 ? '–' : t('understand.accuracy.range', { low: share(low), high: share(high) }),
          },
          {
            id: 'n',
            head: t('understand.accuracy.judged'),
            end: true,
            by: ({ n }) => n,
            cell: ({ n }) => format.number(n),
          },
          {
            id: 'mistakes',
            head: t('understand.accuracy.mistakes'),
            cell: ({ field, mistakes }) =>
              mistakes
                .slice(0, 2)
                .map(({ was, becomes, n }) =>
                  t('understand.accuracy.mistake', {
                    was: valueName(field, was),
                    becomes: valueName(field, becomes),
                    n,
                  }),
                )
                .join(', '),
          },
        ]}
      />
      <details className={css.parts}>
        <summary>{t('understand.accuracy.more')}</summary>
        {answer.fields.map((field) => (
          <Parts key={field.field} field={field} valueName={valueName} />
        ))}
      </details>
    </>
  );
};

const Parts = ({
  field,
  valueName,
}: {
  field: Field;
  valueName: (field: Field['field'], value: string) => string;
}) => {
  const t = useTranslations();
  const line = (name: string, { right, n }: { right: number; n: number }) =>
    t('understand.accuracy.part', { name, right, n });
  const rows = [
    ['byValue', field.byValue.map((one) => line(valueName(field.field, one.value), one))],
    ['byLanguage', field.byLanguage.map((one) => line(valueName('language', one.language), one))],
    ['bySource', field.bySource.map((one) => line(one.name, one))],
  ] as const;
  return (
    <>
      <h3>{t(`understand.accuracy.field.${field.field}`)}</h3>
      <dl>
        {rows.map(([name, parts]) => (
          <div key={name}>
            <dt>{t(`understand.accuracy.${name}`)}</dt>
            <dd>{parts.slice(0, 8).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const useValueName = (answer: Answer) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const languages = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' });
  return (field: Field['field'], value: string): string => {
    if (field === 'theme') {
      const theme = answer.themes.find(({ id }) => id === value);
      return theme ? nameOf(theme) : t('understand.accuracy.noTheme');
    }
    if (field === 'language') return value === 'und' ? '–' : (languages.of(value) ?? value);
    return t(`kinds.${field}.${value}`).toLowerCase();
  };
};

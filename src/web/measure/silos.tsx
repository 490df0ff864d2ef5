import { useMediaQuery } from '@mantine/hooks';
import { useFormatter, useTranslations } from 'use-intl';
import { readSilos } from '#measure/contract.ts';
import { useRead } from '../app/api.ts';
import { Figure, useMeasure } from '../ui/figure.tsx';
import { Picture } from '../ui/picture.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { drawCrossings } from './draw-crossings.ts';
import { drawSilos } from './draw-silos.ts';
import css from './measure.module.css';

const shown = 3;
/** As many as a phone shows without scrolling the picture. */
const bars = 8;

/** Departments and the asks between them; beside it the crossings that cost most waiting. */
export const Silos = ({ days }: { days: number }) => {
  const t = useTranslations();
  const format = useFormatter();
  const say = useMeasure();
  const narrow = useMediaQuery('(max-width: 767px)') ?? false;
  const { data, error, refetch } = useRead(readSilos, { query: { days } }, { follows: ['ask'], keep: true });
  if (error) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (!data) return <LoadingState lines={6} />;
  const [worst] = data.crossings;
  if (!worst)
    return <EmptyState title={t('measure.silos.empty')} next={t('measure.silos.emptyNext')} small />;
  const long = (ms: number | null) => (ms === null ? t('measure.times.beyond') : say(ms / 1000, 'duration'));
  const index = (value: number | null) =>
    value === null
      ? t('ui.figure.none')
      : format.number(value, {
          signDisplay: 'exceptZero',
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        });
  return (
    <div className={css.pair}>
      <Picture
        title={t('measure.silos.title', {
          from: worst.from.name,
          to: worst.to.name,
          n: worst.n,
          time: long(worst.waitedMs),
        })}
        description={t('measure.silos.description', { days, n: data.departments.length })}
        n={data.n}
        of={t('measure.asks')}
        asOf={data.asOf}
        height={460}
        rows={data.crossings}
        rowKey={({ from, to }) => `${from.id} ${to.id}`}
        columns={[
          {
            id: 'from',
            head: t('measure.silos.from'),
            cell: (one) => one.from.name,
            value: (one) => one.from.name,
            by: (one) => one.from.name,
          },
          {
            id: 'to',
            head: t('measure.silos.to'),
            cell: (one) => one.to.name,
            value: (one) => one.to.name,
            by: (one) => one.to.name,
          },
          {
            id: 'n',
            head: t('measure.asks'),
            end: true,
            cell: (one) => one.n,
            value: (one) => one.n,
            by: (one) => one.n,
          },
          {
            id: 'open',
            head: t('measure.times.open'),
            end: true,
            cell: (one) => one.open,
            value: (one) => one.open,
            by: (one) => one.open,
          },
          {
            id: 'declined',
            head: t('measure.silos.declined'),
            end: true,
            cell: (one) => one.declined,
            value: (one) => one.declined,
            by: (one) => one.declined,
          },
          {
            id: 'median',
            head: t('measure.times.median.ms'),
            end: true,
            cell: (one) => long(one.median.ms),
            value: (one) => one.median.ms && Math.round(one.median.ms / 1000),
            by: (one) => one.median.ms,
          },
          {
            id: 'waited',
            head: t('measure.silos.waited'),
            end: true,
            cell: (one) => long(one.waitedMs),
            value: (one) => Math.round(one.waitedMs / 1000),
            by: (one) => one.waitedMs,
          },
        ]}
        option={(colour) =>
          narrow
            ? drawCrossings(data.crossings.slice(0, bars), colour, shown, long)
            : drawSilos(data, colour, shown, long)
        }
      />
      <section className={css.words}>
        <h2>{t('measure.silos.costliest')}</h2>
        <ol>
          {data.crossings.slice(0, shown).map((one) => (
            <li key={`${one.from.id} ${one.to.id}`}>
              <strong>{t('measure.silos.pair', { from: one.from.name, to: one.to.name })}</strong>{' '}
              {t('measure.silos.sentence', {
                n: one.n,
                open: one.open,
                declined: one.declined,
                waited: long(one.waitedMs),
              })}{' '}
              {one.median.ms === null
                ? t('measure.times.median.beyond')
                : t('measure.times.median.words', {
                    time: long(one.median.ms),
                    low: long(one.median.low),
                    high: long(one.median.high),
                  })}
            </li>
          ))}
        </ol>
        <Figure
          label={t('measure.silos.ei')}
          value={data.ei}
          n={data.n}
          of={t('measure.asks')}
          asOf={data.asOf}
          beside={t('measure.silos.expected', { expected: index(data.expectedEi) })}
        />
      </section>
    </div>
  );
};

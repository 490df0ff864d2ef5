import { useTranslations } from 'use-intl';
import { readTimes } from '#measure/contract.ts';
import { useRead } from '../app/api.ts';
import { useMeasure } from '../ui/figure.tsx';
import { Picture } from '../ui/picture.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { drawTimes } from './draw-times.ts';
import css from './measure.module.css';
import { type Time, useTimeWords } from './use-time-words.ts';

/** How long customers wait, those still waiting counted. */
export const Times = ({ days }: { days: number }) => {
  const t = useTranslations();
  const say = useMeasure();
  const words = useTimeWords();
  const { data, error, refetch } = useRead(
    readTimes,
    { query: { days } },
    { follows: ['conversation.solved', 'conversation.confirmed'], keep: true },
  );
  if (error) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (!data) return <LoadingState lines={6} />;
  const [first] = data.times;
  if (!first || first.n === 0) return <EmptyState title={t('measure.times.empty')} small />;
  const quantile = (which: 'median' | 'p90', end: 'ms' | 'low' | 'high') => ({
    id: `${which}-${end}`,
    head: t(`measure.times.${which}.${end}`),
    end: true,
    cell: (time: Time) => words.long(time[which][end]),
    value: (time: Time) => (time[which][end] === null ? null : Math.round(time[which][end] / 1000)),
  });
  return (
    <div className={css.pair}>
      <Picture
        title={
          first.median.ms === null
            ? t('measure.times.titleBeyond', { open: first.open, n: first.n })
            : t('measure.times.title', {
                time: say(first.median.ms / 1000, 'duration'),
                open: first.open,
                n: first.n,
              })
        }
        description={t('measure.times.description', { days })}
        n={first.n}
        of={t('measure.conversations')}
        asOf={data.asOf}
        height={340}
        rows={data.times}
        rowKey={(time) => time.name}
        columns={[
          {
            id: 'name',
            head: t('measure.times.name'),
            cell: (time) => t(`measure.time.${time.name}`),
            value: (time) => time.name,
          },
          {
            id: 'n',
            head: t('measure.conversations'),
            end: true,
            cell: (time) => time.n,
            value: (time) => time.n,
          },
          {
            id: 'open',
            head: t('measure.times.open'),
            end: true,
            cell: (time) => time.open,
            value: (time) => time.open,
          },
          quantile('median', 'ms'),
          quantile('median', 'low'),
          quantile('median', 'high'),
          quantile('p90', 'ms'),
          quantile('p90', 'low'),
          quantile('p90', 'high'),
        ]}
        option={(colour) =>
          drawTimes(data.times, colour, {
            name: (time) => t(`measure.time.${time.name}`),
            span: (ms) => say(ms / 1000, 'duration'),
            beyond: t('measure.times.beyond'),
          })
        }
      />
      <section className={css.words}>
        <h2>{t('measure.times.words')}</h2>
        <ul>
          {data.times.map((time) => (
            <li key={time.name}>
              <strong>{t(`measure.time.${time.name}`)}</strong> {words.sentence(time)}
            </li>
          ))}
        </ul>
        <p className={css.note}>{t('measure.times.note')}</p>
      </section>
    </div>
  );
};

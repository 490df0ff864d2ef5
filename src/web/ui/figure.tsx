import { useFormatter, useLocale, useTranslations } from 'use-intl';
import css from './figure.module.css';
import { duration } from './moments.ts';

export type Measure = 'number' | 'percent' | 'duration' | 'euro';

interface Props {
  label: string;
  /** Null: not to be said yet, for want of cases. `percent` from 0 to 1, `duration` in seconds, `euro` in cents. */
  value: number | null;
  as?: Measure;
  /** How many it was counted over, and of what: "conversations". No number without its base. */
  n: number;
  of: string;
  /** Interval of the value, same unit. */
  range?: readonly [low: number, high: number];
  asOf: string | number | Date;
  /** What the reader should know beside it: "and 4,800 not answered yet". */
  beside?: string;
}

/** One number, never alone: what it is, its interval, what it was counted over, and when. */
export const Figure = ({ label, value, as = 'number', n, of, range, asOf, beside }: Props) => {
  const t = useTranslations();
  const format = useFormatter();
  const say = useMeasure();
  return (
    <div className={css.figure}>
      <div className={css.label}>{label}</div>
      <div className={css.value}>
        {value === null ? <span className={css.none}>{t('ui.figure.none')}</span> : say(value, as)}
        {range && value !== null && (
          <span className={css.range}>
            {t('ui.figure.range', { low: say(range[0], as), high: say(range[1], as) })}
          </span>
        )}
      </div>
      <div className={css.ground}>
        {beside && <span>{beside}</span>}
        <span>
          {t('ui.figure.base', { n, of })} · <AsOf at={asOf} format={format} />
        </span>
      </div>
    </div>
  );
};

const AsOf = ({ at, format }: { at: string | number | Date; format: ReturnType<typeof useFormatter> }) => {
  const t = useTranslations();
  const moment = new Date(at);
  const today = moment.toDateString() === new Date().toDateString();
  return (
    <time
      dateTime={moment.toISOString()}
      title={format.dateTime(moment, { dateStyle: 'full', timeStyle: 'medium' })}
    >
      {t('ui.figure.asOf', {
        at: format.dateTime(moment, today ? { timeStyle: 'short' } : { dateStyle: 'medium' }),
      })}
    </time>
  );
};

/** Says a value in its measure and the reader's language. */
export const useMeasure = (): ((value: number, as?: Measure) => string) => {
  const format = useFormatter();
  const language = useLocale();
  return (value, as = 'number') => {
    if (as === 'duration') return duration(value, language);
    if (as === 'euro')
      return format.number(value / 100, {
        style: 'currency',
        currency: 'EUR',
        trailingZeroDisplay: 'stripIfInteger',
      } as never);
    if (as === 'percent')
      return format.number(value, { style: 'percent', maximumFractionDigits: value < 0.1 ? 1 : 0 });
    return format.number(value, { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 });
  };
};

/** An amount, given in cents. */
export const Money = ({ cents }: { cents: number }) => {
  const say = useMeasure();
  return <span className="tabular">{say(cents, 'euro')}</span>;
};

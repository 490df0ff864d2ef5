import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import type { readTimes } from '#measure/contract.ts';
import { useMeasure } from '../ui/figure.tsx';

export type Time = EndpointOutput<typeof readTimes>['times'][number];

/** Waiting in words; nothing where too few have happened is "beyond what was seen", never nought. */
export const useTimeWords = () => {
  const t = useTranslations();
  const say = useMeasure();
  const long = (ms: number | null): string =>
    ms === null ? t('measure.times.beyond') : say(ms / 1000, 'duration');
  const part = (which: 'median' | 'p90', { ms, low, high }: Time['median']): string =>
    ms === null
      ? t(`measure.times.${which}.beyond`)
      : t(`measure.times.${which}.words`, { time: long(ms), low: long(low), high: long(high) });
  const sentence = ({ n, open, median, p90 }: Time): string =>
    [
      part('median', median),
      ...(median.ms === null ? [] : [part('p90', p90)]),
      t('measure.times.base', { n, open }),
    ].join(' ');
  return { long, sentence };
};

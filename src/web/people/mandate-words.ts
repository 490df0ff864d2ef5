import { useFormatter, useTranslations } from 'use-intl';
import { useChannelName } from '../ui/channel-name.ts';
import { useMeasure } from '../ui/figure.tsx';

export interface MandateShown {
  decision: string;
  limitCents: number | null;
  monthCents?: number | null;
  themeIds?: readonly string[];
  channels?: readonly string[];
  validTo?: string | null;
}

/** A mandate in words: "refund up to € 150, over mail, until 1 May". */
export const useMandateWords = (): ((mandate: MandateShown) => string) => {
  const t = useTranslations();
  const format = useFormatter();
  const say = useMeasure();
  const channelName = useChannelName();
  return ({ decision, limitCents, monthCents = null, themeIds = [], channels = [], validTo = null }) => {
    const what = t(`people.decision.${decision}`);
    const parts = [
      limitCents === null
        ? t('people.mandate.free', { decision: what })
        : t('people.mandate.upTo', { decision: what, amount: say(limitCents, 'euro') }),
      monthCents !== null && t('people.mandate.month', { amount: say(monthCents, 'euro') }),
      themeIds.length > 0 && t('people.mandate.scoped', { n: themeIds.length }),
      channels.length > 0 && t('people.mandate.channels', { list: channels.map(channelName).join(', ') }),
      validTo &&
        t('people.mandate.until', { until: format.dateTime(new Date(validTo), { dateStyle: 'medium' }) }),
    ];
    return parts.filter(Boolean).join(', ');
  };
};

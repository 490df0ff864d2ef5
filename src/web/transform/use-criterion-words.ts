import { useFormatter, useTranslations } from 'use-intl';
import { type CriterionRead, downwards } from './journey.ts';

/** What holds now; everything else is counted over the half year. */
const standing = ['source-on', 'people-declared', 'departments-declared', 'mandate-granted', 'mandates-held'];

/** A criterion in words: what it asks, and what there is. */
export const useCriterionWords = () => {
  const t = useTranslations();
  const format = useFormatter();
  const share = (part: number) =>
    format.number(downwards(part), { style: 'percent', maximumFractionDigits: 1 });
  const asks = ({ code, needs, of }: CriterionRead): string =>
    t(`transform.criterion.${code}`, { n: of ? share(needs) : format.number(needs), needs });
  const there = ({ code, has, of }: CriterionRead): string => {
    if (of && of.n < of.least) return t('transform.there.few', { n: of.n, least: of.least });
    if (of) return t('transform.there.share', { share: share(has), n: of.n });
    return standing.includes(code)
      ? t('transform.there.now', { n: has })
      : t('transform.there.counted', { n: has });
  };
  return { asks, there };
};

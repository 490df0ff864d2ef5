import { useTranslations } from 'use-intl';
import { AsOfLine } from '../ui/as-of-line.tsx';
import css from './journey.module.css';
import { type JourneyRead, stageName } from './journey.ts';
import { useCriterionWords } from './use-criterion-words.ts';

/** Where we are, and the one thing nearest to being done that holds the whole back. */
export const Blocker = ({ journey }: { journey: JourneyRead }) => {
  const t = useTranslations();
  const { asks, there } = useCriterionWords();
  const { stage, blocker } = journey;
  return (
    <section className={css.blocker} aria-labelledby="journey-now">
      <h2 id="journey-now">{t('transform.now', { stage: t(`transform.stage.${stageName(stage)}`) })}</h2>
      <p className={css.next}>
        {blocker
          ? t('transform.blocker', {
              stage: t(`transform.stage.${stageName(blocker.stage)}`),
              asks: asks(blocker),
              there: there(blocker),
            })
          : t('transform.noBlocker')}
      </p>
      <AsOfLine asOf={journey.asOf}>{t('transform.base', { days: journey.windowDays })}</AsOfLine>
    </section>
  );
};

import { useTranslations } from 'use-intl';
import { DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import css from './journey.module.css';
import { type JourneyRead, stageName } from './journey.ts';
import { useCriterionWords } from './use-criterion-words.ts';

/** Everything the grid rests on, word for word; the dimension that holds us back stands open. */
export const CriteriaTables = ({ journey }: { journey: JourneyRead }) => {
  const t = useTranslations();
  const { asks, there } = useCriterionWords();
  return (
    <section>
      <h2 className={css.heading}>{t('transform.criteria.title')}</h2>
      {journey.dimensions.map(({ dimension, stage }) => {
        const rows = journey.criteria.filter((one) => one.dimension === dimension);
        const met = rows.filter((one) => one.met).length;
        const name = t(`transform.dimension.${dimension}`);
        return (
          <details key={dimension} className={css.dimension} open={journey.blocker?.dimension === dimension}>
            <summary>
              <strong>{name}</strong>{' '}
              {t('transform.criteria.stands', {
                stage: t(`transform.stage.${stageName(stage)}`),
                met,
                of: rows.length,
              })}
            </summary>
            <DataTable
              caption={t('transform.criteria.caption', { dimension: name })}
              rows={rows}
              rowKey={(one) => one.code}
              columns={[
                {
                  id: 'stage',
                  head: t('transform.criteria.stage'),
                  by: (one) => one.stage,
                  cell: (one) => t(`transform.stage.${stageName(one.stage)}`),
                },
                { id: 'asks', head: t('transform.criteria.asks'), cell: asks },
                { id: 'there', head: t('transform.criteria.there'), cell: there },
                {
                  id: 'met',
                  head: t('transform.criteria.met'),
                  by: (one) => Number(one.met),
                  cell: (one) => (
                    <span className={one.met ? css.met : css.unmet}>
                      {one.met && <Icon name="check" size={16} />}
                      {one.met ? t('transform.criteria.yes') : t('transform.criteria.no')}
                    </span>
                  ),
                },
              ]}
            />
          </details>
        );
      })}
    </section>
  );
};

import { useTranslations } from 'use-intl';
import { dimensions, journeyStages } from '#transform/contract.ts';
import { Icon } from '../ui/icon.tsx';
import css from './journey.module.css';
import { cellOf, type JourneyRead } from './journey.ts';

/** Five stages by five dimensions; a square is full only when everything up to it is proved by what was done. */
export const JourneyGrid = ({ journey }: { journey: JourneyRead }) => {
  const t = useTranslations();
  return (
    <section className={css.gridRoom}>
      <table className={css.grid}>
        <caption>{t('transform.grid.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('transform.grid.dimension')}</th>
            {journeyStages.map((name, at) => (
              <th key={name} scope="col" aria-current={journey.stage === at + 1 ? 'step' : undefined}>
                <span className={css.number}>{at + 1}</span>
                <span className={css.name}>{t(`transform.stage.${name}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dimensions.map((dimension) => (
            <tr key={dimension}>
              <th scope="row">{t(`transform.dimension.${dimension}`)}</th>
              {journeyStages.map((name, at) => {
                const cell = cellOf(journey, dimension, at + 1);
                return (
                  <td key={name} className={css[cell.state]}>
                    <span className={css.inside}>
                      {cell.state === 'reached' && <Icon name="check" size={18} />}
                      {cell.of > 0 && (
                        <span aria-hidden="true">
                          {t('transform.grid.short', { met: cell.met, of: cell.of })}
                        </span>
                      )}
                      <span className="unseen">
                        {t(`transform.cell.${cell.state}`, { met: cell.met, of: cell.of })}
                      </span>
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={css.legend} aria-hidden="true">
        {(['reached', 'waiting', 'begun', 'open'] as const).map((state) => (
          <li key={state}>
            <span className={css[state]} />
            {t(`transform.legend.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
};

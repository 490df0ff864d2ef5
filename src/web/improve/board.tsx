import { useTranslations } from 'use-intl';
import { stages } from '#improve/contract.ts';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';
import { ImprovementCard } from './improvement-card.tsx';

/** Stages beside each other where there is room, below each other where there is not; most voices first. */
export const Board = ({ improvements }: { improvements: readonly Improvement[] }) => {
  const t = useTranslations();
  return (
    <div className={css.room}>
      <div className={css.board}>
        {stages.map((stage) => {
          const here = improvements
            .filter((one) => one.stage === stage)
            .sort((a, b) => b.voices - a.voices || b.stageAt.localeCompare(a.stageAt));
          return (
            <section key={stage} className={css.stage} aria-labelledby={`stage-${stage}`}>
              <h2 id={`stage-${stage}`}>
                {t(`improve.stage.${stage}`)} <span className={css.count}>{here.length}</span>
              </h2>
              {here.length === 0 ? (
                <p className={css.none}>{t('improve.board.none')}</p>
              ) : (
                <ul className={css.cards}>
                  {here.map((one) => (
                    <li key={one.id}>
                      <ImprovementCard improvement={one} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
};

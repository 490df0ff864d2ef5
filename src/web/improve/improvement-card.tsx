import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../app/session.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { DueDay } from './due-day.tsx';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';
import { StageMenu } from './stage-menu.tsx';

export const ImprovementCard = ({ improvement }: { improvement: Improvement }) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const mayWork = useMay('improvement.work');
  const { id, title, kind, theme, voices, owner, stage, told, sources } = improvement;
  const over = stage === 'shipped' || stage === 'refused';
  return (
    <article className={css.card}>
      <div className={css.cardHead}>
        <h3>
          <Link to="/improvements/$improvementId" params={{ improvementId: id }}>
            {title}
          </Link>
        </h3>
        {mayWork && <StageMenu improvement={improvement} />}
      </div>
      <p className={css.about}>
        <span className={css.kind}>{t(`improve.kind.${kind}`)}</span>
        {theme && (
          <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
            {nameOf(theme)}
          </Link>
        )}
      </p>
      {sources === 0 ? (
        <p className={css.lack}>{t('improve.card.noWords')}</p>
      ) : (
        <p className={css.voices}>{t('improve.card.voices', { n: voices })}</p>
      )}
      {over && (
        <p className={told > 0 ? css.about : css.lack}>
          {told > 0 ? t('improve.card.told', { n: told }) : t('improve.card.untold')}
        </p>
      )}
      {(owner || improvement.dueAt) && (
        <p className={css.about}>
          {owner && <span>{owner.name}</span>}
          <DueDay day={improvement.dueAt} over={over} />
        </p>
      )}
    </article>
  );
};

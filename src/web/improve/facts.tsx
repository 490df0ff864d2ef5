import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Ago } from '../ui/ago.tsx';
import { PersonChip } from '../ui/person-chip.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { DueDay } from './due-day.tsx';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';

/** What, whose, since when: the sober side of an improvement. */
export const Facts = ({ improvement }: { improvement: Improvement }) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const { owner, by, theme, stage } = improvement;
  return (
    <dl className={css.facts}>
      <dt>{t('improve.facts.owner')}</dt>
      <dd>{owner ? <PersonChip name={owner.name} personId={owner.id} /> : t('improve.facts.nobody')}</dd>
      <dt>{t('improve.theme')}</dt>
      <dd>
        {theme ? (
          <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
            {nameOf(theme)}
          </Link>
        ) : (
          t('improve.facts.noTheme')
        )}
      </dd>
      <dt>{t('improve.facts.voices')}</dt>
      <dd>{t('improve.facts.voicesOf', { n: improvement.voices, sources: improvement.sources })}</dd>
      <dt>{t('improve.facts.due')}</dt>
      <dd>
        {improvement.dueAt ? (
          <DueDay day={improvement.dueAt} over={stage === 'shipped' || stage === 'refused'} />
        ) : (
          t('improve.facts.noDue')
        )}
      </dd>
      <dt>{t('improve.facts.started')}</dt>
      <dd>
        {by.name} · <Ago at={improvement.at} />
      </dd>
    </dl>
  );
};

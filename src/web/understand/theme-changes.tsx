import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { listThemes, readTheme } from '#understand/contract.ts';
import { listThemeChanges, undoThemeChange } from '#understand/contract-theme-changes.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Ago } from '../ui/ago.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import css from './themes.module.css';

/** What people did to a theme, and the way back of each; nothing where nobody did anything. */
export const ThemeChanges = ({ theme }: { theme: string }) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const maySteward = useMay('theme.steward');
  const { data } = useRead(listThemeChanges, { params: { theme } }, { follows: [`theme:${theme}`] });
  const undo = useChange(undoThemeChange, { invalidates: [readTheme, listThemes, listThemeChanges] });
  if (!data || data.items.length === 0) return null;
  return (
    <details className={css.parts}>
      <summary>{t('understand.changes.title', { n: data.items.length })}</summary>
      <ProblemLine problem={undo.error} />
      <ul className={css.changes}>
        {data.items.map((change) => (
          <li key={change.id} data-undone={change.undone || undefined}>
            <span>
              {t(`understand.changes.what.${change.what}`, { who: change.by.name, n: change.signals })}{' '}
              {change.other && (
                <Link to="/themes/$themeId" params={{ themeId: change.other.id }}>
                  {nameOf(change.other)}
                </Link>
              )}{' '}
              <Ago at={change.at} />
            </span>
            {change.undone ? (
              <span>{t('understand.changes.undone')}</span>
            ) : (
              maySteward && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => undo.mutate({ params: { change: change.id } })}
                >
                  {t('understand.changes.undo')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};

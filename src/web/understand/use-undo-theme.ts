import { useTranslations } from 'use-intl';
import { listThemes, readTheme } from '#understand/contract.ts';
import { listThemeChanges, undoThemeChange } from '#understand/contract-theme-changes.ts';
import { useChange } from '../app/api.ts';
import { tell, undoable } from '../ui/undoable.ts';

/** Says what was done to a theme and offers the way back. */
export const useUndoTheme = () => {
  const t = useTranslations();
  const undo = useChange(undoThemeChange, { invalidates: [readTheme, listThemes, listThemeChanges] });
  return (words: string, changes: readonly string[]): void => {
    if (changes.length === 0) return;
    undoable(
      words,
      () => {},
      () => {
        for (const change of changes)
          undo.mutateAsync({ params: { change } }).catch(() => tell(t('understand.changes.tooLate')));
      },
    );
  };
};

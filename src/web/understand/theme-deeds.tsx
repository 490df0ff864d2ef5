import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { changeTheme, listThemes, readTheme } from '#understand/contract.ts';
import { listThemeChanges } from '#understand/contract-theme-changes.ts';
import { useChange } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { useUndoTheme } from './use-undo-theme.ts';

interface Props {
  theme: EndpointOutput<typeof readTheme>['theme'];
  open: 'form' | 'split' | null;
  toggle: (which: 'form' | 'split') => void;
}

/** What one may do with a theme; what is done at once can be taken back at once. */
export const ThemeDeeds = ({ theme, open, toggle }: Props) => {
  const t = useTranslations();
  const navigate = useNavigate();
  const offerUndo = useUndoTheme();
  const maySteward = useMay('theme.steward');
  const mayImprove = useMay('improvement.work');
  const themeId = theme.id;
  const set = useChange(changeTheme, { invalidates: [readTheme, listThemes, listThemeChanges] });
  const put = (body: { pinned?: boolean; state?: 'active' | 'retired' }, words: string) =>
    set.mutateAsync({ params: { theme: themeId }, body }).then(
      ({ changes }) => offerUndo(words, changes),
      () => {},
    );
  return (
    <Group gap="xs">
      {mayImprove && (
        <Button onClick={() => void navigate({ to: '/improvements', search: { theme: themeId } })}>
          {t('understand.themeScreen.improve')}
        </Button>
      )}
      {maySteward && (
        <>
          <Button variant="default" onClick={() => toggle('form')} aria-expanded={open === 'form'}>
            {t('understand.themeScreen.change')}
          </Button>
          {theme.state === 'active' && (
            <Button variant="default" onClick={() => toggle('split')} aria-expanded={open === 'split'}>
              {t('understand.split.open')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() =>
              void put(
                { pinned: !theme.pinned },
                t(theme.pinned ? 'understand.themeScreen.unpinned' : 'understand.themeScreen.pinned'),
              )
            }
          >
            {theme.pinned ? t('understand.themeScreen.unpin') : t('understand.themeScreen.pin')}
          </Button>
          {theme.state === 'active' ? (
            <Button
              variant="default"
              onClick={() => void put({ state: 'retired' }, t('understand.themeScreen.retired'))}
            >
              {t('understand.themeScreen.retire')}
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={() => void put({ state: 'active' }, t('understand.themeScreen.revived'))}
            >
              {t('understand.themeScreen.revive')}
            </Button>
          )}
        </>
      )}
    </Group>
  );
};

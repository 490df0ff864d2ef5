import { Button, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listImprovements } from '#improve/contract.ts';
import { listThemes } from '#understand/contract.ts';
import { listAlerts } from '#understand/contract-alerts.ts';
import { useRead } from '../app/api.ts';
import { useKeys } from '../app/keys.ts';
import { useMay } from '../app/session.tsx';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { Icon } from '../ui/icon.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { Board } from './board.tsx';
import css from './improve.module.css';
import { StartForm } from './start-form.tsx';

const route = getRouteApi('/framed/improvements');

/** What the organisation changes because customers asked, by where it stands. */
export const ImprovementsScreen = () => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const { theme, alert } = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, start] = useState(false);
  const alerts = useRead(listAlerts, { query: { state: 'all' } }, { when: alert !== undefined });
  const from = alerts.data?.items.find(({ id }) => id === alert);
  const starting = opened || from !== undefined;
  const close = () => {
    start(false);
    void navigate({ search: (old) => ({ ...old, alert: undefined }) });
  };
  const mayWork = useMay('improvement.work');
  const read = useRead(listImprovements, {}, { follows: ['improvement', 'customer.told'] });
  const themes = useRead(listThemes, { query: { days: 365 } });
  useKeys(mayWork ? { n: ['improve.board.start', () => start(true)] } : {}, 'ui.screens.improvements');

  const all = read.data?.items ?? [];
  const shown = theme ? all.filter((one) => one.theme?.id === theme) : all;
  const chosen = themes.data?.items.find((one) => one.id === theme);
  const opening = mayWork && !starting && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => start(true)}>
      {t('improve.board.start')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('ui.screens.improvements')}
        purpose={t('improve.board.purpose')}
        actions={shown.length > 0 && opening}
      />
      <PageBody>
        {starting && <StartForm theme={theme} themes={themes.data?.items ?? []} from={from} done={close} />}
        {all.length > 0 && !starting && (
          <div className={css.filter}>
            <Select
              label={t('improve.theme')}
              placeholder={t('improve.board.allThemes')}
              value={theme ?? null}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('improve.board.allThemes') }}
              data={(themes.data?.items ?? []).map((one) => ({ value: one.id, label: nameOf(one) }))}
              onChange={(value) =>
                void navigate({ search: (old) => ({ ...old, theme: value ?? undefined }) })
              }
            />
          </div>
        )}
        {read.error ? (
          <ErrorState problem={read.error} retry={() => void read.refetch()} />
        ) : !read.data ? (
          <LoadingState lines={6} />
        ) : shown.length === 0 ? (
          !starting && (
            <EmptyState
              title={
                chosen ? t('improve.board.emptyTheme', { theme: nameOf(chosen) }) : t('improve.board.empty')
              }
              next={t('improve.board.emptyNext')}
              action={opening}
            />
          )
        ) : (
          <>
            <Board improvements={shown} />
            <AsOfLine asOf={read.data.asOf}>{t('improve.board.base', { n: shown.length })}</AsOfLine>
          </>
        )}
      </PageBody>
    </>
  );
};

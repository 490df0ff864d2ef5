import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listThemes, lookForThemes } from '#understand/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { AlertList } from '../ui/alert-list.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { tell } from '../ui/undoable.ts';
import { Accuracy } from './accuracy.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { SignalSearch } from './signal-search.tsx';
import { ThemeStream } from './theme-stream.tsx';
import { ThemeTable } from './theme-table.tsx';

const route = getRouteApi('/framed/themes');
const spans = ['30', '90', '365'] as const;

/** What customers say now, how it moves, and their words one click away. */
export const ThemesScreen = () => {
  const t = useTranslations();
  const { q, span = '90' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, type] = useState(q ?? '');
  const days = Number(spans.find((one) => one === span) ?? 90);
  const themes = useRead(
    listThemes,
    { query: { days } },
    { follows: ['theme', 'signal.themed'], keep: true },
  );
  const look = useChange(lookForThemes, { onDone: () => tell(t('understand.themes.looking')) });
  const maySteward = useMay('theme.steward');
  return (
    <>
      <PageHeader
        title={t('ui.screens.themes')}
        purpose={t('understand.themes.purpose')}
        actions={
          <search>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void navigate({ search: (old) => ({ ...old, q: typed || undefined }) });
              }}
            >
              <TextInput
                type="search"
                aria-label={t('understand.search.label')}
                placeholder={t('understand.search.label')}
                value={typed}
                onChange={(event) => type(event.currentTarget.value)}
                w={280}
              />
            </form>
          </search>
        }
      />
      <PageBody>
        <SavedSearches />
        {q ? (
          <SignalSearch
            words={q}
            done={() => {
              type('');
              void navigate({ search: (old) => ({ ...old, q: undefined }) });
            }}
          />
        ) : themes.error ? (
          <ErrorState problem={themes.error} retry={() => void themes.refetch()} />
        ) : !themes.data ? (
          <LoadingState lines={8} />
        ) : themes.data.items.length === 0 ? (
          <EmptyState
            title={t('understand.themes.empty')}
            next={t('understand.themes.emptyNext', { n: themes.data.signals })}
            action={
              <Button component={Link} to="/sources" variant="default">
                {t('understand.themes.toSources')}
              </Button>
            }
          />
        ) : (
          <>
            <AlertList />
            <ThemeStream />
            <ThemeTable
              themes={themes.data}
              actions={
                <>
                  <SegmentedControl
                    aria-label={t('understand.themes.span')}
                    value={String(days)}
                    onChange={(value) => void navigate({ search: (old) => ({ ...old, span: value }) })}
                    data={spans.map((one) => ({
                      value: one,
                      label: t('understand.themes.days', { n: Number(one) }),
                    }))}
                  />
                  {maySteward && (
                    <Button variant="default" loading={look.isPending} onClick={() => look.mutate({})}>
                      {t('understand.themes.look')}
                    </Button>
                  )}
                </>
              }
            />
            <Accuracy days={days} />
          </>
        )}
      </PageBody>
    </>
  );
};

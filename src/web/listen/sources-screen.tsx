import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listSources } from '#listen/contract.ts';
import { useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Icon } from '../ui/icon.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { AddSource } from './add-source.tsx';
import { followsSources } from './shapes.ts';
import { SourceRow } from './source-row.tsx';
import css from './sources.module.css';

/** What we listen to, who is on duty now, when nobody was, and what needs somebody. */
export const SourcesScreen = () => {
  const t = useTranslations();
  const may = useMay('source.steward');
  const [adding, add] = useState(false);
  const { data, error, isPending, refetch } = useRead(listSources, {}, { follows: followsSources });
  const button = may && !adding && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => add(true)}>
      {t('listen.add.title')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('ui.screens.sources')}
        purpose={t('listen.purpose')}
        actions={data && data.items.length > 0 ? button : undefined}
      />
      <PageBody>
        {adding && <AddSource onClose={() => add(false)} />}
        {error && !data ? (
          <ErrorState problem={error} retry={() => void refetch()} />
        ) : isPending ? (
          <LoadingState lines={6} />
        ) : data.items.length === 0 && !adding ? (
          <EmptyState
            title={t('listen.empty.title')}
            next={t(may ? 'listen.empty.next' : 'listen.empty.ask')}
            action={button}
          />
        ) : data.items.length === 0 ? null : (
          <ul className={css.list}>
            {data.items.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
};

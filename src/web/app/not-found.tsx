import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '../ui/page-header.tsx';
import { EmptyState } from '../ui/states.tsx';

export const NotFound = () => {
  const t = useTranslations();
  return (
    <main>
      <PageHeader title={t('ui.notFound.title')} />
      <EmptyState
        title={t('ui.notFound.next')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('ui.notFound.action')}
          </Button>
        }
      />
    </main>
  );
};

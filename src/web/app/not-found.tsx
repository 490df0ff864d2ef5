import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../ui/states.tsx';

export const NotFound = () => {
  const t = useTranslations();
  return (
    <main>
      <title>{`${t('ui.notFound.title')} · Heed`}</title>
      <EmptyState
        alone
        title={t('ui.notFound.title')}
        next={t('ui.notFound.next')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('ui.notFound.action')}
          </Button>
        }
      />
    </main>
  );
};

import { useTranslations } from 'use-intl';
import { PageHeader } from './page-header.tsx';

/** Holds the place of a screen that its owner has not brought yet; goes when the last one has. */
export const ScreenToCome = ({ screen }: { screen: string }) => {
  const t = useTranslations();
  return <PageHeader title={t(`ui.screens.${screen}`)} />;
};

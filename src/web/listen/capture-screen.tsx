import { useLocale, useTranslations } from 'use-intl';
import { Notebook } from '../capture/notebook.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';

/** What a customer said to somebody, written down in seconds with one thumb. */
export const CaptureScreen = () => {
  const t = useTranslations();
  const language = useLocale();
  return (
    <>
      <PageHeader title={t('ui.screens.capture')} purpose={t('listen.note.purpose')} />
      <PageBody>
        <Notebook t={(key, params) => t(key, params)} language={language} signIn="/sign-in?to=/capture" />
        <p>
          <a href="/note/">{t('listen.note.install')}</a>
        </p>
      </PageBody>
    </>
  );
};

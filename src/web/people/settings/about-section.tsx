import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.tsx';
import css from '../people.module.css';

/** Which organisation this is, and where its API is written down. */
export const AboutSection = () => {
  const t = useTranslations();
  const { organisation } = useSession();
  // Health needs no sign-in and says which version runs; it is no endpoint of a step.
  const { data } = useQuery({
    queryKey: ['/health/live'],
    queryFn: async () => (await (await fetch('/health/live')).json()) as { version: string },
  });
  return (
    <section>
      <h2 className={css.bar}>{t('people.settings.sections.about')}</h2>
      <dl className={css.facts}>
        <dt>{t('people.about.organisation')}</dt>
        <dd>{organisation.name}</dd>
        <dt>{t('people.about.timeZone')}</dt>
        <dd>{organisation.timeZone}</dd>
        <dt>{t('people.about.version')}</dt>
        <dd>{data?.version ?? '…'}</dd>
        <dt>{t('people.about.sample')}</dt>
        <dd>{organisation.sample ? t('people.about.isSample') : t('people.about.isReal')}</dd>
        <dt>{t('people.about.api')}</dt>
        <dd>
          <a href="/api/openapi.json">{t('people.about.openapi')}</a>
        </dd>
        <dt>{t('people.about.licence')}</dt>
        <dd>MIT</dd>
      </dl>
    </section>
  );
};

import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.tsx';
import css from '../people.module.css';

/** Which organisation this is, and where its API is written down. */
export const AboutSection = () => {
  const t = useTranslations();
  const { organisation } = useSession();
  return (
    <section>
      <h2>{t('people.settings.sections.about')}</h2>
      <dl className={css.facts}>
        <dt>{t('people.about.organisation')}</dt>
        <dd>{organisation.name}</dd>
        <dt>{t('people.about.timeZone')}</dt>
        <dd>{organisation.timeZone}</dd>
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

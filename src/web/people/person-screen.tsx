import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readExpertise } from '#connect/contract-expertise.ts';
import { readPerson } from '#people/contract-persons.ts';
import { useRead } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { AbsencePanel } from './absence-panel.tsx';
import { AsksPanel } from './asks-panel.tsx';
import { ExpertisePanel } from './expertise-panel.tsx';
import { useMandateWords } from './mandate-words.ts';
import css from './people.module.css';

/** One colleague: what they know and why Heed thinks so, what they may decide, whether they are there. */
export const PersonScreen = () => {
  const t = useTranslations();
  const words = useMandateWords();
  const { personId = '' } = useParams({ strict: false });
  const own = useSession().person.id === personId;
  const person = useRead(
    readPerson,
    { params: { person: personId } },
    { follows: [`person:${personId}`, `absence:${personId}`, 'mandate'] },
  );
  const expertise = useRead(
    readExpertise,
    { params: { person: personId } },
    { follows: [`expertise:${personId}`, 'conversation.assigned'] },
  );
  if (person.error)
    return (
      <PageBody>
        <ErrorState problem={person.error} retry={() => void person.refetch()} />
      </PageBody>
    );
  if (!person.data) return <LoadingState lines={8} />;
  const { name, email, jobTitle, department, teams, languages, mandates, capacity } = person.data;
  return (
    <>
      <PageHeader
        title={name}
        purpose={[jobTitle, department?.name].filter(Boolean).join(' · ')}
        actions={<Link to="/people">{t('people.person.back')}</Link>}
      />
      <PageBody>
        <div className={css.person}>
          <div>
            {expertise.error ? (
              <ErrorState small problem={expertise.error} retry={() => void expertise.refetch()} />
            ) : expertise.data ? (
              <ExpertisePanel personId={personId} name={name} expertise={expertise.data} />
            ) : (
              <LoadingState />
            )}
            {own && <AsksPanel />}
          </div>
          <div>
            <dl className={css.facts}>
              <dt>{t('people.person.mail')}</dt>
              <dd>
                <a href={`mailto:${email}`}>{email}</a>
              </dd>
              <dt>{t('people.person.languages')}</dt>
              <dd>{languages.join(', ')}</dd>
              {teams.length > 0 && (
                <>
                  <dt>{t('people.person.teams')}</dt>
                  <dd>{teams.map((team) => team.name).join(', ')}</dd>
                </>
              )}
              {expertise.data && (
                <>
                  <dt>{t('people.person.load')}</dt>
                  <dd>
                    {expertise.data.open} {t('people.person.of', { capacity })}
                  </dd>
                </>
              )}
            </dl>
            <section>
              <h2>{t('people.person.may')}</h2>
              {mandates.length === 0 ? (
                <p className={css.quiet}>{t('people.person.mayNone')}</p>
              ) : (
                <ul className={css.plain}>
                  {mandates.map((mandate) => (
                    <li key={mandate.id}>{words(mandate)}</li>
                  ))}
                </ul>
              )}
            </section>
            <AbsencePanel person={person.data} own={own} />
          </div>
        </div>
      </PageBody>
    </>
  );
};

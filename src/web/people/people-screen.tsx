import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { Directory } from './directory.tsx';
import { WhoAsk } from './who-ask.tsx';

const route = getRouteApi('/framed/people');

/** Ask for what is needed in plain words; below it everybody. */
export const PeopleScreen = () => {
  const t = useTranslations();
  const { need, q, department } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('ui.screens.people')} purpose={t('people.purpose')} />
      <PageBody>
        <WhoAsk
          key={need ?? ''}
          need={need}
          ask={(next) => void navigate({ search: (old) => ({ ...old, need: next }) })}
        />
        {!need && (
          <Directory
            words={q}
            department={department}
            look={(next) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true })}
          />
        )}
      </PageBody>
    </>
  );
};

import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import css from './people.module.css';
import { DepartmentsSection } from './settings/departments-section.tsx';
import { MandatesSection } from './settings/mandates-section.tsx';
import { PeopleSection } from './settings/people-section.tsx';

/** One line a section; its words stand at `people.settings.sections.<id>`. */
const sections: readonly { id: string; Section: ComponentType }[] = [
  { id: 'people', Section: PeopleSection },
  { id: 'departments', Section: DepartmentsSection },
  { id: 'mandates', Section: MandatesSection },
];

/** Who works here, in which teams, and what they may decide alone. */
export const SettingsScreen = () => {
  const t = useTranslations();
  const { section } = useParams({ strict: false });
  const { id: on, Section } = sections.find(({ id }) => id === section) ?? sections[0]!;
  return (
    <>
      <PageHeader title={t('ui.screens.settings')} purpose={t('people.settings.purpose')} />
      <PageBody>
        <nav className={css.sections} aria-label={t('ui.screens.settings')}>
          {sections.map(({ id }) => (
            <Link
              key={id}
              to="/settings/$section"
              params={{ section: id }}
              data-on={id === on}
              aria-current={id === on ? 'page' : undefined}
            >
              {t(`people.settings.sections.${id}`)}
            </Link>
          ))}
        </nav>
        <Section />
      </PageBody>
    </>
  );
};

import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import type { Permission } from '#kit/endpoint.ts';
import { useSession } from '../app/session.tsx';
import { MeasuredSection } from '../connect/measured-section.tsx';
import { RulesSection } from '../connect/rules-section.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { MindsSection } from '../understand/minds-section.tsx';
import css from './people.module.css';
import { AboutSection } from './settings/about-section.tsx';
import { AuditSection } from './settings/audit-section.tsx';
import { DepartmentsSection } from './settings/departments-section.tsx';
import { KeysSection } from './settings/keys-section.tsx';
import { MandatesSection } from './settings/mandates-section.tsx';
import { PeopleSection } from './settings/people-section.tsx';

/** One line a section; its words stand at `people.settings.sections.<id>`. */
const sections: readonly { id: string; Section: ComponentType; needs?: Permission }[] = [
  { id: 'people', Section: PeopleSection },
  { id: 'departments', Section: DepartmentsSection },
  { id: 'mandates', Section: MandatesSection },
  { id: 'rules', Section: RulesSection },
  { id: 'minds', Section: MindsSection, needs: 'settings.change' },
  { id: 'measured', Section: MeasuredSection },
  { id: 'keys', Section: KeysSection, needs: 'key.change' },
  { id: 'audit', Section: AuditSection, needs: 'audit.read' },
  { id: 'about', Section: AboutSection },
];

/** On a phone the tabs scroll sideways. */
const intoView = (tab: HTMLElement | null): void =>
  tab?.scrollIntoView({ inline: 'center', block: 'nearest' });

/** Who works here, in which teams, and what they may decide alone. */
export const SettingsScreen = () => {
  const t = useTranslations();
  const { section } = useParams({ strict: false });
  const { permissions } = useSession().person;
  const open = sections.filter(({ needs }) => !needs || permissions.includes(needs));
  const { id: on, Section } = open.find(({ id }) => id === section) ?? open[0]!;
  return (
    <>
      <PageHeader title={t('ui.screens.settings')} purpose={t('people.settings.purpose')} />
      <PageBody>
        <nav className={css.sections} aria-label={t('ui.screens.settings')}>
          {open.map(({ id }) => (
            <Link
              key={id}
              to="/settings/$section"
              params={{ section: id }}
              ref={id === on ? intoView : undefined}
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

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listPeople } from '#people/contract-persons.ts';
import { useRead } from '../../app/api.ts';
import { useMay } from '../../app/session.tsx';
import { AsOfLine } from '../../ui/as-of-line.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import css from '../people.module.css';
import { ImportPeople } from './import-people.tsx';
import { Invite } from './invite.tsx';
import { PersonForm } from './person-form.tsx';

/** Everybody with what an owner changes: place, role, invitation, leaving. */
export const PeopleSection = () => {
  const t = useTranslations();
  const [open, show] = useState<string>();
  const [inviting, invite] = useState<{ id: string; name: string }>();
  const may = useMay('people.change');
  const { data, error, refetch } = useRead(
    listPeople,
    { query: { limit: 2000 } },
    { follows: ['person', 'absence'], keep: true },
  );
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const changing = data.items.find(({ id }) => id === open);
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.people')}</h2>
        {may ? (
          <div className={css.controls}>
            <Button variant="default" onClick={() => show('import')}>
              {t('people.settings.import')}
            </Button>
            <Button onClick={() => show('add')}>{t('people.settings.addPerson')}</Button>
          </div>
        ) : (
          <p className={css.quiet}>{t('people.settings.ownersOnly')}</p>
        )}
      </div>
      {open === 'import' && <ImportPeople done={() => show(undefined)} />}
      {open === 'add' && <PersonForm done={() => show(undefined)} added={invite} />}
      {changing && <PersonForm key={changing.id} person={changing} done={() => show(undefined)} />}
      {inviting && <Invite key={inviting.id} person={inviting} done={() => invite(undefined)} />}
      {data.items.length === 0 ? (
        <EmptyState small title={t('people.none')} next={t('people.emptyNext')} />
      ) : (
        <DataTable
          titled
          caption={t('people.settings.sections.people')}
          rows={data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              head: t('people.settings.name'),
              by: ({ name }) => name,
              cell: ({ id, name }) => (
                <Link to="/people/$personId" params={{ personId: id }}>
                  {name}
                </Link>
              ),
            },
            {
              id: 'email',
              head: t('people.settings.email'),
              by: ({ email }) => email,
              cell: ({ email }) => email,
            },
            {
              id: 'role',
              head: t('people.settings.role'),
              by: ({ role }) => role,
              cell: ({ role }) => t(`people.role.${role}`),
            },
            {
              id: 'department',
              head: t('people.settings.department'),
              by: ({ department }) => department?.name,
              cell: ({ department }) => department?.name ?? '–',
            },
            {
              id: 'capacity',
              head: t('people.settings.capacity'),
              end: true,
              by: ({ capacity }) => capacity,
              cell: ({ capacity }) => capacity,
            },
            {
              id: 'signsIn',
              tight: true,
              head: t('people.settings.signsIn'),
              by: ({ signsIn }) => Number(signsIn),
              cell: ({ signsIn }) => (signsIn ? t('people.settings.yes') : t('people.settings.notYet')),
            },
            ...(may
              ? [
                  {
                    id: 'deeds',
                    tight: true,
                    head: t('people.settings.change'),
                    cell: ({ id, name }: { id: string; name: string }) => (
                      <span className={css.deeds}>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`${t('people.settings.change')}: ${name}`}
                          onClick={() => show(id)}
                        >
                          {t('people.settings.change')}
                        </Button>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`${t('people.settings.invite')}: ${name}`}
                          onClick={() => invite({ id, name })}
                        >
                          {t('people.settings.invite')}
                        </Button>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <AsOfLine asOf={data.asOf}>{t('people.count', { n: data.total })}</AsOfLine>
    </section>
  );
};

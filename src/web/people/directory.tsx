import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useRead } from '../app/api.ts';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { PersonChip } from '../ui/person-chip.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import css from './people.module.css';

type Person = EndpointOutput<typeof listPeople>['items'][number];

interface Props {
  words: string | undefined;
  department: string | undefined;
  look: (next: { q?: string | undefined; department?: string | undefined }) => void;
}

/** Everybody, by department or by words. */
export const Directory = ({ words, department, look }: Props) => {
  const t = useTranslations();
  const [typed, type] = useState(words ?? '');
  const organisation = useRead(readOrganisation, {}, { follows: ['department', 'team', 'person'] });
  const { data, error, refetch } = useRead(
    listPeople,
    { query: { words, department, limit: 2000 } },
    { follows: ['person', 'absence'], keep: true },
  );
  useEffect(() => {
    const later = setTimeout(() => typed !== (words ?? '') && look({ q: typed || undefined }), 200);
    return () => clearTimeout(later);
  }, [typed, words, look]);
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.directory')}</h2>
        <div className={css.controls}>
          <TextInput
            type="search"
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            w={280}
          />
          <NativeSelect
            aria-label={t('people.settings.department')}
            value={department ?? ''}
            onChange={(event) => look({ department: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('people.allDepartments') },
              ...(organisation.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      </div>
      {error ? (
        <ErrorState problem={error} retry={() => void refetch()} small />
      ) : !data ? (
        <LoadingState lines={8} />
      ) : data.items.length === 0 ? (
        <EmptyState
          small
          title={t('people.none')}
          next={words || department ? t('people.noneNext') : t('people.emptyNext')}
          action={
            <Button component={Link} to="/settings" variant="default">
              {t('people.toSettings')}
            </Button>
          }
        />
      ) : (
        <>
          <PeopleTable people={data.items} />
          <AsOfLine asOf={data.asOf}>{t('people.count', { n: data.total })}</AsOfLine>
        </>
      )}
    </section>
  );
};

const PeopleTable = ({ people }: { people: Person[] }) => {
  const t = useTranslations();
  const format = useFormatter();
  const away = (person: Person) => {
    if (!person.absence) return null;
    const { to, deputy } = person.absence;
    const until = to
      ? t('people.person.absentUntil', { until: format.dateTime(new Date(to), { dateStyle: 'medium' }) })
      : t('people.person.absentOpen');
    return deputy ? `${until}; ${t('people.person.deputy', { name: deputy.name })}` : until;
  };
  return (
    <DataTable
      titled
      caption={t('people.directory')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: t('people.settings.name'),
          by: ({ name }) => name,
          cell: (person) => (
            <PersonChip
              name={person.name}
              personId={person.id}
              role={person.jobTitle}
              presence={person.absence ? 'absent' : undefined}
            />
          ),
        },
        {
          id: 'department',
          head: t('people.settings.department'),
          by: (person) => person.department?.name,
          cell: (person) => person.department?.name ?? t('people.noDepartment'),
        },
        {
          id: 'teams',
          head: t('people.settings.teams'),
          cell: (person) => person.teams.map(({ name }) => name).join(', '),
        },
        {
          id: 'languages',
          head: t('people.person.languages'),
          cell: (person) => person.languages.join(', '),
        },
        { id: 'absence', head: t('people.person.absence'), cell: away },
      ]}
    />
  );
};

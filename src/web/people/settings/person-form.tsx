import { Button, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { readOrganisation } from '#people/contract-organisation.ts';
import { addPerson, changePerson, leave, listPeople } from '#people/contract-persons.ts';
import { useChange, useRead } from '../../app/api.ts';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';
import { useForm } from '../../ui/form.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import css from '../people.module.css';

type Person = EndpointOutput<typeof listPeople>['items'][number];
type Role = Person['role'];
const roles: readonly Role[] = ['reader', 'member', 'steward', 'owner'];

interface Props {
  /** Absent: somebody new. */
  person?: Person;
  done: () => void;
  added?: (person: { id: string; name: string }) => void;
}

export const PersonForm = ({ person, done, added }: Props) => {
  const t = useTranslations();
  const organisation = useRead(readOrganisation, {}).data;
  const invalidates = [listPeople, readOrganisation];
  const add = useChange(addPerson, {
    invalidates,
    onDone: ({ id }, { body }) => {
      added?.({ id, name: body.name });
      done();
    },
  });
  const change = useChange(changePerson, { invalidates, onDone: done });
  const go = useChange(leave, { invalidates, onDone: done });
  const { form, field, set, errorAt, problem } = useForm(
    {
      name: person?.name ?? '',
      email: person?.email ?? '',
      jobTitle: person?.jobTitle ?? '',
      role: (person?.role ?? 'member') as Role,
      departmentId: person?.department?.id ?? '',
      teamIds: person?.teams.map(({ id }) => id) ?? [],
      languages: (person?.languages ?? ['nl']).join(', '),
      capacity: person?.capacity ?? 8,
    },
    add.error ?? change.error ?? go.error,
  );
  const send = () => {
    const body = {
      ...form,
      departmentId: form.departmentId || null,
      languages: form.languages.split(/[\s,;]+/).filter(Boolean),
    };
    if (person) change.mutate({ params: { person: person.id }, body });
    else add.mutate({ body });
  };
  return (
    <form
      className={`${css.panel} ${css.form}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{person ? person.name : t('people.settings.addPerson')}</h3>
      <ProblemLine problem={problem} />
      <TextInput label={t('people.settings.name')} required autoFocus {...field('name')} />
      <TextInput label={t('people.settings.email')} type="email" required {...field('email')} />
      <TextInput label={t('people.settings.job')} {...field('jobTitle')} />
      <NativeSelect
        label={t('people.settings.role')}
        value={form.role}
        error={errorAt('role')}
        onChange={(event) => set('role', event.currentTarget.value as Role)}
        data={roles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
      />
      <NativeSelect
        label={t('people.settings.department')}
        value={form.departmentId}
        onChange={(event) => set('departmentId', event.currentTarget.value)}
        data={[
          { value: '', label: t('people.noDepartment') },
          ...(organisation?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <MultiSelect
        label={t('people.settings.teams')}
        value={form.teamIds}
        onChange={(teams) => set('teamIds', teams)}
        data={(organisation?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        styles={{ dropdown: { maxHeight: 280, overflowY: 'auto' } }}
      />
      <TextInput label={t('people.settings.languages')} {...field('languages')} />
      <NumberInput
        label={t('people.settings.capacity')}
        min={0}
        max={500}
        value={form.capacity}
        error={errorAt('capacity')}
        onChange={(value) => set('capacity', Number(value))}
      />
      <div className={css.row}>
        <Button type="submit" loading={add.isPending || change.isPending}>
          {person ? t('people.settings.save') : t('people.settings.add')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
        {person && (
          <ConfirmInline
            label={t('people.settings.leave')}
            question={t('people.settings.leaveQuestion', { name: person.name })}
            busy={go.isPending}
            onConfirm={() => go.mutate({ params: { person: person.id } })}
          />
        )}
      </div>
    </form>
  );
};

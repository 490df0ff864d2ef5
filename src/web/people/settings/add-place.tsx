import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { addDepartment, addTeam, readOrganisation } from '#people/contract-organisation.ts';
import { useChange } from '../../app/api.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import css from '../people.module.css';

type Organisation = EndpointOutput<typeof readOrganisation>;
const invalidates = [readOrganisation];

/** A new department, under another or at the top; or a new team in one. */
export const AddPlace = ({
  what,
  organisation,
  done,
}: {
  what: 'department' | 'team';
  organisation: Organisation;
  done: () => void;
}) => {
  const t = useTranslations();
  const [name, type] = useState('');
  const [under, place] = useState(what === 'team' ? (organisation.departments[0]?.id ?? '') : '');
  const department = useChange(addDepartment, { invalidates, onDone: done });
  const team = useChange(addTeam, { invalidates, onDone: done });
  const departments = organisation.departments.map((each) => ({ value: each.id, label: each.name }));
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (what === 'team') team.mutate({ body: { name, departmentId: under } });
        else department.mutate({ body: { name, parentId: under || null } });
      }}
    >
      <ProblemLine problem={department.error ?? team.error} />
      <div className={css.row}>
        <TextInput
          label={t('people.settings.newName')}
          value={name}
          autoFocus
          required
          onChange={(event) => type(event.currentTarget.value)}
        />
        <NativeSelect
          label={what === 'team' ? t('people.settings.department') : t('people.settings.under')}
          value={under}
          onChange={(event) => place(event.currentTarget.value)}
          data={
            what === 'team' ? departments : [{ value: '', label: t('people.settings.top') }, ...departments]
          }
        />
        <Button type="submit" loading={department.isPending || team.isPending} disabled={!name.trim()}>
          {t('people.settings.add')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </form>
  );
};

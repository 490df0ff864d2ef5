import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import {
  addDepartment,
  addTeam,
  changeDepartment,
  changeTeam,
  readOrganisation,
  retireDepartment,
  retireTeam,
} from '#people/contract-organisation.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useMay } from '../../app/session.tsx';
import { AsOfLine } from '../../ui/as-of-line.tsx';
import { ProblemLine } from '../../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import css from '../people.module.css';

type Organisation = EndpointOutput<typeof readOrganisation>;
type Department = Organisation['departments'][number];
const invalidates = [readOrganisation];

/** The tree of departments with their teams. */
export const DepartmentsSection = () => {
  const t = useTranslations();
  const [adding, add] = useState<'department' | 'team'>();
  const may = useMay('people.change');
  const { data, error, refetch } = useRead(
    readOrganisation,
    {},
    { follows: ['department', 'team', 'person'] },
  );
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const known = new Set(data.departments.map(({ id }) => id));
  const top = data.departments.filter(({ parentId }) => !parentId || !known.has(parentId));
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.departments')}</h2>
        {may && (
          <div className={css.controls}>
            {data.departments.length > 0 && (
              <Button variant="default" onClick={() => add('team')}>
                {t('people.settings.addTeam')}
              </Button>
            )}
            <Button onClick={() => add('department')}>{t('people.settings.addDepartment')}</Button>
          </div>
        )}
      </div>
      {adding && <AddPlace key={adding} what={adding} organisation={data} done={() => add(undefined)} />}
      {top.length === 0 ? (
        <EmptyState
          small
          title={t('people.settings.departmentsNone')}
          next={t('people.settings.departmentsNext')}
        />
      ) : (
        <ul className={css.tree}>
          {top.map((department) => (
            <Branch key={department.id} department={department} organisation={data} may={may} />
          ))}
        </ul>
      )}
      <AsOfLine asOf={data.asOf}>{t('people.settings.sections.departments')}</AsOfLine>
    </section>
  );
};

interface BranchProps {
  department: Department;
  organisation: Organisation;
  may: boolean;
}

const Branch = ({ department, organisation, may }: BranchProps) => {
  const rename = useChange(changeDepartment, { invalidates });
  const retire = useChange(retireDepartment, { invalidates });
  const teams = organisation.teams.filter(({ departmentId }) => departmentId === department.id);
  const below = organisation.departments.filter(({ parentId }) => parentId === department.id);
  const params = { department: department.id };
  return (
    <li>
      <Place
        name={department.name}
        people={department.people}
        strong
        may={may}
        problem={rename.error ?? retire.error}
        rename={(name) => rename.mutate({ params, body: { name } })}
        retire={() => retire.mutate({ params })}
      />
      <ul className={css.tree}>
        {teams.map((team) => (
          <TeamLeaf key={team.id} team={team} may={may} />
        ))}
        {below.map((child) => (
          <Branch key={child.id} department={child} organisation={organisation} may={may} />
        ))}
      </ul>
    </li>
  );
};

const TeamLeaf = ({ team, may }: { team: Organisation['teams'][number]; may: boolean }) => {
  const rename = useChange(changeTeam, { invalidates });
  const retire = useChange(retireTeam, { invalidates });
  const params = { team: team.id };
  return (
    <li>
      <Place
        name={team.name}
        people={team.people}
        may={may}
        problem={rename.error ?? retire.error}
        rename={(name) => rename.mutate({ params, body: { name } })}
        retire={() => retire.mutate({ params })}
      />
    </li>
  );
};

interface PlaceProps {
  name: string;
  people: number;
  strong?: boolean;
  may: boolean;
  problem: unknown;
  rename: (name: string) => void;
  retire: () => void;
}

const Place = ({ name, people, strong, may, problem, rename, retire }: PlaceProps) => {
  const t = useTranslations();
  const [typed, type] = useState<string>();
  if (typed !== undefined)
    return (
      <form
        className={css.branch}
        onSubmit={(event) => {
          event.preventDefault();
          rename(typed);
          type(undefined);
        }}
      >
        <TextInput
          aria-label={t('people.settings.newName')}
          value={typed}
          autoFocus
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!typed.trim()}>
          {t('people.settings.save')}
        </Button>
        <Button variant="default" onClick={() => type(undefined)}>
          {t('people.settings.cancel')}
        </Button>
      </form>
    );
  return (
    <div className={css.branch}>
      {strong ? <strong>{name}</strong> : <span>{name}</span>}
      <span className={css.quiet}>{t('people.settings.peopleIn', { n: people })}</span>
      {may && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('people.settings.rename')}: ${name}`}
            onClick={() => type(name)}
          >
            {t('people.settings.rename')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('people.settings.retire')}: ${name}`}
            onClick={retire}
          >
            {t('people.settings.retire')}
          </Button>
        </>
      )}
      <ProblemLine problem={problem} />
    </div>
  );
};

const AddPlace = ({
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

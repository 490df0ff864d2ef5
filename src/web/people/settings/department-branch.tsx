import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import {
  changeDepartment,
  changeTeam,
  readOrganisation,
  retireDepartment,
  retireTeam,
} from '#people/contract-organisation.ts';
import { useChange } from '../../app/api.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import css from '../people.module.css';

type Organisation = EndpointOutput<typeof readOrganisation>;
type Department = Organisation['departments'][number];
const invalidates = [readOrganisation];

interface BranchProps {
  department: Department;
  organisation: Organisation;
  may: boolean;
}

/** A department with its teams and what lies under it. */
export const Branch = ({ department, organisation, may }: BranchProps) => {
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

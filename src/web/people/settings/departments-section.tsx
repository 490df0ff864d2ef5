import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readOrganisation } from '#people/contract-organisation.ts';
import { useRead } from '../../app/api.ts';
import { useMay } from '../../app/session.tsx';
import { AsOfLine } from '../../ui/as-of-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import css from '../people.module.css';
import { AddPlace } from './add-place.tsx';
import { Branch } from './department-branch.tsx';

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

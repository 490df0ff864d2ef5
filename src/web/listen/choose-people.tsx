import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeSource, listSources, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { PeoplePickers } from './people-pickers.tsx';
import type { SourceView } from './shapes.ts';
import css from './sources.module.css';

interface Props {
  source: SourceView;
  /** Also switch it on: what somebody wanted when the people turned out to be missing. */
  switchOn?: boolean;
  onDone?: () => void;
}

export const ChoosePeople = ({ source, switchOn, onDone }: Props) => {
  const t = useTranslations();
  const [people, setPeople] = useState({
    steward: source.steward?.id ?? null,
    deputy: source.deputy?.id ?? null,
  });
  const change = useChange(changeSource, { invalidates: [listSources, readSource], onDone });
  const same =
    people.steward === (source.steward?.id ?? null) && people.deputy === (source.deputy?.id ?? null);
  return (
    <form
      className={css.choose}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          params: { source: source.id },
          body: { ...people, ...(switchOn && { state: 'on' as const }) },
        });
      }}
    >
      {switchOn && <p>{t('listen.people.why')}</p>}
      <ProblemLine problem={change.error} />
      <PeoplePickers
        steward={people.steward}
        deputy={people.deputy}
        onChange={(more) => setPeople((old) => ({ ...old, ...more }))}
      />
      <div className={css.deeds}>
        <Button type="submit" loading={change.isPending} disabled={same && !switchOn}>
          {t(switchOn ? 'listen.people.saveAndOn' : 'listen.people.save')}
        </Button>
        {switchOn && (
          <Button variant="default" onClick={onDone}>
            {t('listen.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};

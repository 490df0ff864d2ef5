import { Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { listStewards } from '#listen/contract.ts';
import { useRead } from '../app/api.ts';
import css from './sources.module.css';

interface Props {
  steward: string | null;
  deputy: string | null;
  onChange: (people: { steward?: string | null; deputy?: string | null }) => void;
  problem?: { steward?: string; deputy?: string };
}

/** Who answers for a source, and who does when they are away. */
export const PeoplePickers = ({ steward, deputy, onChange, problem }: Props) => {
  const t = useTranslations();
  const { data } = useRead(listStewards, {});
  const choices = (data?.items ?? []).map(({ id, name, department, absent }) => ({
    value: id,
    label: [name, department, absent && t('listen.people.absent')].filter(Boolean).join(' · '),
  }));
  const pick = (other: string | null) => choices.filter(({ value }) => value !== other);
  return (
    <div className={css.pair}>
      <Select
        size="md"
        label={t('listen.people.steward')}
        description={t('listen.people.stewardMeans')}
        searchable
        clearable
        data={pick(deputy)}
        value={steward}
        error={problem?.steward}
        nothingFoundMessage={t('listen.people.none')}
        onChange={(value) => onChange({ steward: value })}
      />
      <Select
        size="md"
        label={t('listen.people.deputy')}
        description={t('listen.people.deputyMeans')}
        searchable
        clearable
        data={pick(steward)}
        value={deputy}
        error={problem?.deputy}
        nothingFoundMessage={t('listen.people.none')}
        onChange={(value) => onChange({ deputy: value })}
      />
    </div>
  );
};

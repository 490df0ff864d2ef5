import { Autocomplete, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listSkills, readExpertise, stateExpertise } from '#connect/contract-expertise.ts';
import { listThemes } from '#understand/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { tell } from '../ui/undoable.ts';
import css from './people.module.css';

const levels = ['1', '2', '3', '4', '5'] as const;

/** A theme, a known skill or a new one, and how well. */
export const StateExpertise = ({
  personId,
  own,
  done,
}: {
  personId: string;
  own: boolean;
  done: () => void;
}) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const [topic, choose] = useState('');
  const [level, grade] = useState('3');
  const themes = useRead(listThemes, {}).data?.items ?? [];
  const skills = useRead(listSkills, {}).data?.items ?? [];
  const { mutate, error, isPending } = useChange(stateExpertise, {
    invalidates: [readExpertise, listSkills],
    onDone: () => {
      tell(t('connect.expertise.said'));
      done();
    },
  });
  const names = [...new Set([...themes.map(nameOf), ...skills.map(({ name }) => name)])];
  const send = () => {
    const theme = themes.find((one) => nameOf(one) === topic);
    const skill = skills.find(({ name }) => name === topic);
    const what = theme ? { themeId: theme.id } : skill ? { skillId: skill.id } : { skill: topic.trim() };
    mutate({ params: { person: personId }, body: { ...what, level: Number(level) } });
  };
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ProblemLine problem={error} />
      <div className={css.row}>
        <Autocomplete
          label={t('connect.expertise.topic')}
          placeholder={t('connect.expertise.topicHint')}
          data={names}
          limit={12}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ dropdown: { maxHeight: 280, overflowY: 'auto' } }}
          value={topic}
          onChange={choose}
          required
          w={300}
        />
        <NativeSelect
          label={t('connect.expertise.choose')}
          value={level}
          onChange={(event) => grade(event.currentTarget.value)}
          data={levels.map((one) => ({
            value: one,
            label: own || one !== '4' ? t(`connect.expertise.levels.${one}`) : '4',
          }))}
        />
        <Button type="submit" loading={isPending} disabled={topic.trim().length < 2}>
          {t('connect.expertise.add')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </form>
  );
};

import { Button, Group, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listPeople } from '#people/contract-persons.ts';
import { changeTheme, listThemes, mergeTheme, readTheme } from '#understand/contract.ts';
import { listThemeChanges } from '#understand/contract-theme-changes.ts';
import { useChange, useRead } from '../app/api.ts';
import { AskMind } from '../ui/ask-mind.tsx';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { type ThemeNames, useThemeName } from '../ui/theme-name.ts';
import css from './themes.module.css';
import { useUndoTheme } from './use-undo-theme.ts';

interface Named extends ThemeNames {
  id: string;
  parent: string | null;
}
interface Props {
  theme: Named & { steward: { id: string } | null };
  others: readonly Named[];
  /** Its most typical messages. */
  typical: readonly string[];
  done: () => void;
}

/** Names in both languages, and going up in another theme. */
export const ThemeForm = ({ theme, others, typical, done }: Props) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const navigate = useNavigate();
  const [into, choose] = useState<string | null>(null);
  const invalidates = [readTheme, listThemes, listThemeChanges];
  const offerUndo = useUndoTheme();
  const people = useRead(listPeople, {});
  const rename = useChange(changeTheme, {
    invalidates,
    onDone: ({ changes }) => offerUndo(t('understand.form.changed'), changes),
  });
  const merge = useChange(mergeTheme, {
    invalidates,
    onDone: ({ change }) => {
      offerUndo(t('understand.form.merged'), [change]);
      if (into) void navigate({ to: '/themes/$themeId', params: { themeId: into } });
    },
  });
  const set = (body: { parent?: string | null; steward?: string | null }) =>
    rename.mutate({ params: { theme: theme.id }, body });
  const below = others.some(({ parent }) => parent === theme.id);
  const {
    form,
    field,
    set: put,
    problem,
  } = useForm({ nameEn: theme.nameEn, nameNl: theme.nameNl }, rename.error);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ params: { theme: theme.id }, body: form });
      }}
    >
      <ProblemLine problem={problem ?? merge.error} />
      <TextInput label={t('understand.form.nameNl')} {...field('nameNl')} />
      <TextInput label={t('understand.form.nameEn')} {...field('nameEn')} />
      <AskMind
        use="theme-name"
        signals={typical}
        take={({ names }) => {
          if (!names) return;
          put('nameEn', names.nameEn);
          put('nameNl', names.nameNl);
        }}
      />
      <Group gap="xs">
        <Button type="submit" loading={rename.isPending}>
          {t('understand.form.rename')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('understand.form.cancel')}
        </Button>
      </Group>
      <Select
        label={t('understand.form.into')}
        value={into}
        onChange={choose}
        searchable
        data={others.map((other) => ({ value: other.id, label: nameOf(other) }))}
      />
      {into && (
        <div>
          <Button
            variant="default"
            loading={merge.isPending}
            onClick={() => merge.mutate({ params: { theme: theme.id }, body: { into } })}
          >
            {t('understand.form.mergeInto', {
              into: nameOf(others.find((other) => other.id === into) ?? theme),
            })}
          </Button>
        </div>
      )}
      {!below && (
        <Select
          label={t('understand.form.under')}
          placeholder={t('understand.form.alone')}
          value={theme.parent}
          onChange={(parent) => set({ parent })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('understand.form.alone') }}
          data={others
            .filter((other) => other.parent === null)
            .map((other) => ({ value: other.id, label: nameOf(other) }))}
        />
      )}
      <Select
        label={t('understand.form.steward')}
        placeholder={t('understand.form.nobody')}
        value={theme.steward?.id ?? null}
        onChange={(steward) => set({ steward })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('understand.form.nobody') }}
        data={(people.data?.items ?? [])
          .filter(({ role }) => role === 'steward' || role === 'owner')
          .map((person) => ({ value: person.id, label: person.name }))}
      />
    </form>
  );
};

import { Button, Group, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeTheme, listThemes, mergeTheme, readTheme } from '#understand/contract.ts';
import { useChange } from '../app/api.ts';
import { ConfirmInline } from '../ui/confirm-inline.tsx';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { type ThemeNames, useThemeName } from '../ui/theme-name.ts';
import css from './themes.module.css';

interface Props {
  theme: ThemeNames & { id: string };
  others: readonly (ThemeNames & { id: string })[];
  done: () => void;
}

/** Names in both languages, and going up in another theme. */
export const ThemeForm = ({ theme, others, done }: Props) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const navigate = useNavigate();
  const [into, choose] = useState<string | null>(null);
  const rename = useChange(changeTheme, { invalidates: [readTheme, listThemes], onDone: done });
  const merge = useChange(mergeTheme, {
    invalidates: [readTheme, listThemes],
    onDone: (_, { params }) =>
      params && into && void navigate({ to: '/themes/$themeId', params: { themeId: into } }),
  });
  const { form, field, problem } = useForm({ nameEn: theme.nameEn, nameNl: theme.nameNl }, rename.error);
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
        <ConfirmInline
          label={t('understand.form.merge')}
          question={t('understand.form.mergeQuestion', {
            theme: nameOf(theme),
            into: nameOf(others.find((other) => other.id === into) ?? theme),
          })}
          busy={merge.isPending}
          onConfirm={() => merge.mutate({ params: { theme: theme.id }, body: { into } })}
        />
      )}
    </form>
  );
};

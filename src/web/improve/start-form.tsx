import { Button, Group, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  type ImprovementKind,
  improvementKinds,
  listImprovements,
  startImprovement,
} from '#improve/contract.ts';
import { listThemes } from '#understand/contract.ts';
import { listAlerts, settleAlert } from '#understand/contract-alerts.ts';
import { useChange } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { type ThemeNames, useThemeName } from '../ui/theme-name.ts';
import css from './improve.module.css';
import { SourcePicker } from './source-picker.tsx';

interface Props {
  theme?: string | undefined;
  themes: readonly (ThemeNames & { id: string })[];
  /** The alert it comes from: its words are the first sources, and it is taken up with this. */
  from?: { id: string; name: string; signals: readonly string[] } | undefined;
  done: () => void;
}

/** A change somebody proposes: what is needed, and the customers' words it comes from. */
export const StartForm = ({ theme: first, themes, from, done }: Props) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const navigate = useNavigate();
  const id = useId();
  const [kind, setKind] = useState<ImprovementKind>('process');
  const [theme, setTheme] = useState<string | null>(first ?? null);
  const [sources, choose] = useState<readonly string[]>(from?.signals ?? []);
  const settle = useChange(settleAlert, { invalidates: [listAlerts] });
  const start = useChange(startImprovement, {
    invalidates: [listImprovements, listThemes],
    onDone: ({ id: improvementId }) => {
      if (from) settle.mutate({ params: { alert: from.id }, body: { state: 'taken-up' } });
      void navigate({ to: '/improvements/$improvementId', params: { improvementId } });
    },
  });
  const { form, field, problem } = useForm({ title: from?.name ?? '', need: '' }, start.error);
  return (
    <form
      className={css.form}
      aria-label={t('improve.board.start')}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ body: { ...form, kind, sources: [...sources], ...(theme && { theme }) } });
      }}
    >
      <h2>{t('improve.board.start')}</h2>
      <ProblemLine problem={problem} />
      <TextInput
        label={t('improve.form.title')}
        description={t('improve.form.titleRule')}
        data-autofocus
        autoFocus
        maxLength={160}
        {...field('title')}
      />
      <Textarea
        size="md"
        label={t('improve.form.need')}
        description={t('improve.form.needRule')}
        autosize
        minRows={2}
        maxLength={2000}
        {...field('need')}
      />
      <div>
        <div id={id} className={css.label}>
          {t('improve.form.kind')}
        </div>
        <SegmentedControl
          aria-labelledby={id}
          value={kind}
          onChange={(value) => setKind(value as ImprovementKind)}
          data={improvementKinds.map((one) => ({ value: one, label: t(`improve.kind.${one}`) }))}
        />
      </div>
      <Select
        size="md"
        label={t('improve.theme')}
        placeholder={t('improve.form.noTheme')}
        value={theme}
        onChange={(value) => {
          setTheme(value);
          choose([]);
        }}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('improve.form.noTheme') }}
        data={themes.map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      <SourcePicker theme={theme} chosen={sources} choose={choose} />
      {sources.length === 0 && <p className={css.lack}>{t('improve.form.noSource')}</p>}
      <Group gap="xs">
        <Button type="submit" loading={start.isPending}>
          {t('improve.form.propose')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('improve.form.cancel')}
        </Button>
      </Group>
    </form>
  );
};

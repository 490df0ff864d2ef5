import { Button, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addRule, changeRule, listRules, tryRule } from '#connect/contract-rules.ts';
import { readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useChange, useRead } from '../app/api.ts';
import { useChannelName } from '../ui/channel-name.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { urgencies, useThemeChoices } from './rule-words.ts';
import css from './rules.module.css';
import type { RuleShown } from './rules-section.tsx';

const kinds = ['complaint', 'wish', 'question', 'praise', 'other'] as const;
const channels = ['mail', 'web-form', 'chat', 'phone', 'counter', 'social', 'forum', 'review'] as const;
const days = 90;

/** What a rule looks at and who gets it; tried on the past before it counts. */
export const RuleForm = ({
  rule,
  place,
  done,
}: {
  rule: RuleShown | null;
  place: number;
  done: () => void;
}) => {
  const t = useTranslations();
  const channelName = useChannelName();
  const themeChoices = useThemeChoices();
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const teams = useRead(readOrganisation, {}).data?.teams ?? [];
  const [form, setForm] = useState({
    name: rule?.name ?? '',
    place: rule?.place ?? place,
    to: rule?.team ? `team:${rule.team.id}` : rule?.person ? `person:${rule.person.id}` : '',
    ...(rule?.matches ?? { themes: [], channels: [], languages: [], kinds: [], sources: [], urgency: null }),
  });
  const set = (changed: Partial<typeof form>) => setForm((old) => ({ ...old, ...changed }));
  const ended = { invalidates: [listRules], onDone: done };
  const add = useChange(addRule, ended);
  const change = useChange(changeRule, ended);
  const trial = useChange(tryRule);
  const { name, place: at, to, ...matches } = form;
  const [kind, id] = to.split(':');
  const body = {
    name: name.trim() || t('connect.rules.unnamed'),
    place: at,
    on: rule?.on ?? true,
    matches,
    teamId: kind === 'team' ? id! : null,
    personId: kind === 'person' ? id! : null,
  };
  const labelled = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (rule) change.mutate({ params: { rule: rule.id }, body });
        else add.mutate({ body });
      }}
    >
      <ProblemLine problem={add.error ?? change.error ?? trial.error} />
      <TextInput
        label={t('connect.rules.name')}
        value={name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <MultiSelect
        searchable
        label={t('connect.rules.themes')}
        data={themeChoices}
        value={[...matches.themes]}
        onChange={(themes) => set({ themes })}
      />
      <MultiSelect
        label={t('connect.rules.channels')}
        data={labelled([...new Set([...channels, ...matches.channels])], channelName)}
        value={[...matches.channels]}
        onChange={(value) => set({ channels: value })}
      />
      <MultiSelect
        label={t('connect.rules.kinds')}
        data={labelled(kinds, (value) => t(`kinds.kind.${value}`))}
        value={[...matches.kinds]}
        onChange={(value) => set({ kinds: value })}
      />
      <TextInput
        label={t('connect.rules.languages')}
        value={matches.languages.join(', ')}
        onChange={(event) =>
          set({ languages: event.currentTarget.value.split(/[\s,]+/).filter((one) => one !== '') })
        }
      />
      <NativeSelect
        label={t('connect.rules.urgency')}
        value={String(matches.urgency ?? 0)}
        onChange={(event) => set({ urgency: Number(event.currentTarget.value) || null })}
        data={urgencies.map((one, n) => ({ value: String(n), label: t(`kinds.urgency.${one}`) }))}
      />
      <NativeSelect
        label={t('connect.rules.to')}
        value={to}
        onChange={(event) => set({ to: event.currentTarget.value })}
        data={[
          { value: '', label: '' },
          {
            group: t('connect.rules.team'),
            items: teams.map((one) => ({ value: `team:${one.id}`, label: one.name })),
          },
          {
            group: t('connect.rules.person'),
            items: people.map((one) => ({ value: `person:${one.id}`, label: one.name })),
          },
        ]}
      />
      <NumberInput
        label={t('connect.rules.place')}
        min={0}
        max={10_000}
        value={at}
        onChange={(value) => set({ place: Number(value) || 0 })}
      />
      {trial.data && (
        <p aria-live="polite">{t('connect.rules.trial', { ...trial.data, days, examples: 0 })}</p>
      )}
      <div className={css.row}>
        <Button type="submit" disabled={!to} loading={add.isPending || change.isPending}>
          {t('people.settings.save')}
        </Button>
        <Button
          variant="default"
          disabled={!to}
          loading={trial.isPending}
          onClick={() => trial.mutate({ body: { ...body, id: rule?.id, days } })}
        >
          {t('connect.rules.try', { days })}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </form>
  );
};

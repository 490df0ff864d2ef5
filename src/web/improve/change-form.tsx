import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { changeImprovement, listImprovements, readImprovement } from '#improve/contract.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useChange, useRead } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';

export const ChangeForm = ({ improvement, done }: { improvement: Improvement; done: () => void }) => {
  const t = useTranslations();
  const people = useRead(listPeople, { query: { limit: 2000 } });
  const change = useChange(changeImprovement, {
    invalidates: [readImprovement, listImprovements],
    onDone: done,
  });
  const { form, field, set, problem } = useForm(
    {
      title: improvement.title,
      need: improvement.need,
      owner: improvement.owner?.id ?? null,
      dueAt: improvement.dueAt?.slice(0, 10) ?? '',
    },
    change.error,
  );
  return (
    <form
      className={css.form}
      aria-label={t('improve.detail.change')}
      onSubmit={(event) => {
        event.preventDefault();
        const { owner, dueAt, ...words } = form;
        change.mutate({
          params: { improvement: improvement.id },
          body: { ...words, dueAt: dueAt || null, ...(owner && { owner }) },
        });
      }}
    >
      <ProblemLine problem={problem} />
      <TextInput label={t('improve.form.title')} maxLength={160} {...field('title')} />
      <Textarea
        size="md"
        label={t('improve.form.need')}
        autosize
        minRows={2}
        maxLength={2000}
        {...field('need')}
      />
      <Select
        size="md"
        label={t('improve.facts.owner')}
        value={form.owner}
        onChange={(value) => set('owner', value)}
        searchable
        limit={50}
        data={(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput type="date" label={t('improve.facts.due')} {...field('dueAt')} />
      <Group gap="xs">
        <Button type="submit" loading={change.isPending}>
          {t('improve.form.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('improve.form.cancel')}
        </Button>
      </Group>
    </form>
  );
};

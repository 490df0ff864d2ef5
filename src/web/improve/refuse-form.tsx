import { Button, Group, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { listImprovements, previewTelling, readImprovement, stageImprovement } from '#improve/contract.ts';
import { useChange } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';

/** Saying no takes a reason that can be read out to those who asked. */
export const RefuseForm = ({ improvement, done }: { improvement: Improvement; done: () => void }) => {
  const t = useTranslations();
  const refuse = useChange(stageImprovement, {
    invalidates: [readImprovement, listImprovements, previewTelling],
    onDone: done,
  });
  const { form, field, problem } = useForm({ reason: '' }, refuse.error);
  return (
    <form
      className={css.form}
      aria-label={t('improve.move.refused')}
      onSubmit={(event) => {
        event.preventDefault();
        refuse.mutate({ params: { improvement: improvement.id }, body: { stage: 'refused', ...form } });
      }}
    >
      <ProblemLine problem={problem} />
      <Textarea
        size="md"
        label={t('improve.refuse.reason')}
        description={t('improve.refuse.rule')}
        autosize
        minRows={3}
        maxLength={2000}
        autoFocus
        {...field('reason')}
      />
      <Group gap="xs">
        <Button type="submit" loading={refuse.isPending}>
          {t('improve.refuse.do')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('improve.form.cancel')}
        </Button>
      </Group>
    </form>
  );
};

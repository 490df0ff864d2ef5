import { Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { listImprovements, previewTelling, readImprovement, tellAskers } from '#improve/contract.ts';
import { useChange } from '../app/api.ts';
import { ConfirmInline } from '../ui/confirm-inline.tsx';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';

interface Props {
  improvement: Improvement;
  reachable: number;
  theme: boolean;
}

/** What those who asked will read, in the language each of them used. */
export const TellingForm = ({ improvement, reachable, theme }: Props) => {
  const t = useTranslations();
  const send = useChange(tellAskers, {
    invalidates: [readImprovement, previewTelling, listImprovements],
    onDone: () => tell(t('improve.tell.sending')),
  });
  const { form, field, problem } = useForm({ 'text.nl': '', 'text.en': '' }, send.error);
  const text = { nl: form['text.nl'], en: form['text.en'] };
  return (
    <div className={css.send}>
      <ProblemLine problem={problem} />
      <Textarea
        size="md"
        label={t('improve.tell.nl')}
        lang="nl"
        autosize
        minRows={4}
        maxLength={4000}
        {...field('text.nl')}
      />
      <Textarea
        size="md"
        label={t('improve.tell.en')}
        lang="en"
        autosize
        minRows={4}
        maxLength={4000}
        {...field('text.en')}
      />
      <p className={css.none}>{t('improve.tell.once')}</p>
      <ConfirmInline
        label={t('improve.tell.send', { n: reachable })}
        question={t('improve.tell.question', { n: reachable })}
        busy={send.isPending}
        onConfirm={() => send.mutate({ params: { improvement: improvement.id }, body: { text, theme } })}
      />
    </div>
  );
};

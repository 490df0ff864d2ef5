import { Button, Switch, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { changeSource, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import type { SourceDetail } from './shapes.ts';
import css from './source.module.css';

/** Whether what comes in here waits for an answer, and for programs: where our answers go. */
export const AnsweringSettings = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const hooked = source.kind === 'ingest';
  const { opensConversations, replyHook, ...rest } = source.settings as {
    opensConversations?: boolean;
    replyHook?: { url: string };
  };
  const first = { opens: opensConversations ?? true, url: replyHook?.url ?? '' };
  const change = useChange(changeSource, {
    invalidates: [readSource],
    onDone: () => tell(t('listen.answering.saved')),
  });
  const { form, set, field, problem } = useForm(first, change.error);
  const changed = form.opens !== first.opens || form.url.trim() !== first.url;
  const save = (): void =>
    change.mutate({
      params: { source: source.id },
      body: {
        settings: {
          ...rest,
          ...(!form.opens && { opensConversations: false }),
          ...(hooked && form.url.trim() && { replyHook: { url: form.url.trim() } }),
        },
      },
    });
  return (
    <section>
      <h2>{t('listen.answering.title')}</h2>
      <ProblemLine problem={problem} />
      <form
        className={css.answering}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Switch
          label={t('listen.answering.opens')}
          description={t(form.opens ? 'listen.answering.opensMeans' : 'listen.answering.listensOnly')}
          checked={form.opens}
          onChange={(event) => set('opens', event.currentTarget.checked)}
        />
        {hooked && form.opens && (
          <TextInput
            type="url"
            label={t('listen.answering.hook')}
            description={t('listen.answering.hookMeans')}
            placeholder="https://"
            {...field('url')}
          />
        )}
        <div className={css.deeds}>
          <Button type="submit" variant="default" disabled={!changed} loading={change.isPending}>
            {t('listen.save')}
          </Button>
        </div>
      </form>
    </section>
  );
};

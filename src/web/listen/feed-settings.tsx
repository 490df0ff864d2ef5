import { Button, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { changeSource, lookNow, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import type { SourceDetail } from './shapes.ts';
import css from './source.module.css';

export const FeedSettings = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const change = useChange(changeSource, {
    invalidates: [readSource],
    onDone: () => tell(t('listen.feed.saved')),
  });
  const look = useChange(lookNow, { onDone: () => tell(t('listen.feed.looking')) });
  const first = {
    url: String(source.settings.url ?? ''),
    everyMinutes: Number(source.settings.everyMinutes ?? 15),
  };
  const { form, set, field, problem } = useForm(first, change.error);
  const changed = form.url !== first.url || form.everyMinutes !== first.everyMinutes;
  return (
    <section>
      <h2>{t('listen.feed.title')}</h2>
      <ProblemLine problem={problem ?? look.error} />
      <form
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({
            params: { source: source.id },
            body: { settings: { ...source.settings, ...form } },
          });
        }}
      >
        <TextInput label={t('listen.feed.url')} type="url" required {...field('url')} />
        <NumberInput
          size="md"
          label={t('listen.feed.every')}
          min={1}
          max={1440}
          value={form.everyMinutes}
          onChange={(value) => set('everyMinutes', Number(value) || 15)}
        />
        <div className={css.deeds}>
          <Button type="submit" disabled={!changed} loading={change.isPending}>
            {t('listen.save')}
          </Button>
          {source.state === 'on' && (
            <Button
              variant="default"
              loading={look.isPending}
              onClick={() => look.mutate({ params: { source: source.id } })}
            >
              {t('listen.feed.look')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
};

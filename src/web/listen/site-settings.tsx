import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeSource, lookNow, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import type { SourceDetail } from './shapes.ts';
import { SiteFields } from './site-fields.tsx';
import { siteBody, siteFormOf } from './site-form.ts';
import css from './source.module.css';

export const SiteSettings = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const first = siteFormOf(source.settings);
  const [form, setForm] = useState(first);
  const change = useChange(changeSource, {
    invalidates: [readSource],
    onDone: () => tell(t('listen.site.saved')),
  });
  const look = useChange(lookNow, { onDone: () => tell(t('listen.feed.looking')) });
  return (
    <section>
      <h2>{t('listen.site.title')}</h2>
      <ProblemLine problem={change.error ?? look.error} />
      <form
        className={css.mailbox}
        onSubmit={(event) => {
          event.preventDefault();
          const body = siteBody(source.kind, form, source.settings);
          change.mutate({ params: { source: source.id }, body });
        }}
      >
        <SiteFields
          kind={source.kind}
          form={form}
          set={(part) => setForm((now) => ({ ...now, ...part }))}
          kept
          hookUrl={source.hookUrl}
        />
        <div className={css.deeds}>
          <Button
            type="submit"
            disabled={JSON.stringify(form) === JSON.stringify(first)}
            loading={change.isPending}
          >
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

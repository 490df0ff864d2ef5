import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeSource, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import { MailboxFields } from './mailbox-fields.tsx';
import { mailboxBody, mailboxFormOf } from './mailbox-form.ts';
import type { SourceDetail } from './shapes.ts';
import css from './source.module.css';

export const MailboxSettings = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const first = mailboxFormOf(source.settings);
  const [form, setForm] = useState(first);
  const change = useChange(changeSource, {
    invalidates: [readSource],
    onDone: () => tell(t('listen.feed.saved')),
  });
  return (
    <section>
      <h2>{t('listen.mailbox.title')}</h2>
      <ProblemLine problem={change.error} />
      <form
        className={css.mailbox}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ params: { source: source.id }, body: mailboxBody(form, source.settings) });
        }}
      >
        <MailboxFields
          form={form}
          set={(part) => setForm((now) => ({ ...now, ...part }))}
          source={source.id}
        />
        <div className={css.deeds}>
          <Button
            type="submit"
            disabled={JSON.stringify(form) === JSON.stringify(first)}
            loading={change.isPending}
          >
            {t('listen.save')}
          </Button>
        </div>
      </form>
    </section>
  );
};

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeSource, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import { CopyText } from './copy-text.tsx';
import type { SourceDetail } from './shapes.ts';
import css from './source.module.css';

export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Which sites may show the form, and what to paste there. */
export const WebSettings = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const first = Array.isArray(source.settings.sites) ? source.settings.sites.join(', ') : '';
  const [sites, setSites] = useState(first);
  const change = useChange(changeSource, {
    invalidates: [readSource],
    onDone: () => tell(t('listen.web.saved')),
  });
  const tag = `<script defer src="${location.origin}/widget.js" data-source="${source.id}"></script>`;
  return (
    <section>
      <h2>{t('listen.web.title')}</h2>
      <ProblemLine problem={change.error} />
      <form
        className={css.mailbox}
        onSubmit={(event) => {
          event.preventDefault();
          const settings = { ...source.settings, sites: listOf(sites) };
          change.mutate({ params: { source: source.id }, body: { settings } });
        }}
      >
        <TextInput
          label={t('listen.web.sites')}
          description={t('listen.web.sitesMean')}
          required
          value={sites}
          onChange={(event) => setSites(event.currentTarget.value)}
        />
        <div className={css.deeds}>
          <Button type="submit" disabled={sites === first} loading={change.isPending}>
            {t('listen.save')}
          </Button>
        </div>
      </form>
      <p>{t('listen.web.pasteMeans')}</p>
      <CopyText label={t('listen.web.paste')} text={tag} />
    </section>
  );
};

import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { previewTelling } from '#improve/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { Ago } from '../ui/ago.tsx';
import { useChannelName } from '../ui/channel-name.ts';
import { DataTable } from '../ui/data-table.tsx';
import css from './improve.module.css';

type Examples = EndpointOutput<typeof previewTelling>['examples'];

/** Some of those who asked, with the way to each: what would happen, before it does. */
export const AskerExamples = ({ examples, askers }: { examples: Examples; askers: number }) => {
  const t = useTranslations();
  const channelName = useChannelName();
  return (
    <details className={css.more}>
      <summary>{t('improve.tell.examples', { n: examples.length, askers })}</summary>
      <DataTable
        caption={t('improve.tell.examples', { n: examples.length, askers })}
        rows={examples}
        rowKey={(one) => one.customer.id}
        columns={[
          {
            id: 'who',
            head: t('improve.tell.who'),
            cell: (one) => (
              <Link to="/inbox/$conversationId" params={{ conversationId: one.conversation }}>
                {one.customer.name ?? t('improve.tell.nameless')}
              </Link>
            ),
          },
          {
            id: 'words',
            head: t('improve.tell.words'),
            cell: (one) => <span className={css.short}>{one.words.slice(0, 140)}</span>,
          },
          { id: 'channel', head: t('improve.tell.channel'), cell: (one) => channelName(one.channel) },
          { id: 'way', head: t('improve.tell.way'), cell: (one) => t(`improve.way.${one.way}`) },
          {
            id: 'language',
            head: t('improve.tell.language'),
            cell: (one) => t(`improve.language.${one.language}`),
          },
          {
            id: 'told',
            head: t('improve.tell.toldHead'),
            cell: (one) => (one.toldAt ? <Ago at={one.toldAt} /> : '–'),
          },
        ]}
      />
    </details>
  );
};

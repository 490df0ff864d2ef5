import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { readAudit } from '#people/contract.ts';
import { listPeople } from '#people/contract-persons.ts';
import { call, keyOf, useRead } from '../../app/api.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import css from '../people.module.css';
import { AboutLink } from './about-link.tsx';
import { useFactWords, useNames } from './use-fact-words.ts';

/** Types one looks for when something is to be explained; the others stand in the list all the same. */
const types = [
  'conversation.assigned',
  'conversation.solved',
  'reply.sent',
  'decision.taken',
  'customer.told',
  'improvement.staged',
  'source.switched-on',
  'source.switched-off',
  'theme.merged',
  'reading.corrected',
  'person.added',
  'person.changed',
  'person.left',
  'mandate.granted',
  'mandate.withdrawn',
  'key.made',
  'key.revoked',
] as const;

/** Every change from the ledger, newest first: who, what, when. */
export const AuditSection = () => {
  const t = useTranslations();
  const format = useFormatter();
  const [actor, setActor] = useState<string | null>(null);
  const [type, setType] = useState<string | null>(null);
  const people = useRead(listPeople, { query: { limit: 2000 } });
  const query = { limit: 50, ...(actor && { actor }), ...(type && { type }) };
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(readAudit, { query }), 'pages'],
    queryFn: ({ pageParam, signal }) => call(readAudit, { query: { ...query, before: pageParam } }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const names = useNames();
  const facted = useFactWords(names);
  const words = (one: string): string => (t.has(`people.event.${one}`) ? t(`people.event.${one}`) : one);
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.audit')}</h2>
        <div className={css.controls}>
          <Select
            label={t('people.audit.who')}
            placeholder={t('people.audit.everybody')}
            value={actor}
            onChange={setActor}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('people.audit.everybody') }}
            limit={50}
            data={(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            label={t('people.audit.what')}
            placeholder={t('people.audit.everything')}
            value={type}
            onChange={setType}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('people.audit.everything') }}
            data={types.map((one) => ({ value: one, label: words(one) }))}
          />
        </div>
      </div>
      {pages.error ? (
        <ErrorState problem={pages.error} retry={() => void pages.refetch()} small />
      ) : pages.isPending ? (
        <LoadingState lines={8} />
      ) : rows.length === 0 ? (
        <EmptyState small title={t('people.audit.none')} />
      ) : (
        <DataTable
          caption={t('people.audit.caption')}
          rows={rows}
          rowKey={({ position }) => String(position)}
          columns={[
            {
              id: 'at',
              head: t('people.audit.when'),
              tight: true,
              cell: ({ at }) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
            },
            {
              id: 'actor',
              head: t('people.audit.who'),
              cell: (one) => one.actor?.name ?? t('people.audit.heed'),
            },
            { id: 'type', head: t('people.audit.what'), cell: (one) => words(one.type) },
            {
              id: 'subject',
              head: t('people.audit.about'),
              cell: (one) => <AboutLink {...one} names={names} />,
            },
            {
              id: 'facts',
              head: t('people.audit.facts'),
              cell: ({ facts }) => facted(facts),
            },
          ]}
        />
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('people.audit.more')}
        </Button>
      )}
    </section>
  );
};

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { listMandates, withdrawMandate } from '#people/contract-mandates.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useMay } from '../../app/session.tsx';
import { AsOfLine } from '../../ui/as-of-line.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemLine } from '../../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { useMandateWords } from '../mandate-words.ts';
import css from '../people.module.css';
import { GrantMandate } from './grant-mandate.tsx';

type Mandate = EndpointOutput<typeof listMandates>['items'][number];

/** Who may decide what alone: everybody sees it, owners change it. */
export const MandatesSection = () => {
  const t = useTranslations();
  const format = useFormatter();
  const words = useMandateWords();
  const [giving, give] = useState(false);
  const may = useMay('mandate.grant');
  const { data, error, refetch } = useRead(listMandates, {}, { follows: ['mandate'] });
  const withdraw = useChange(withdrawMandate, { invalidates: [listMandates] });
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const holder = ({ person, team, role }: Mandate) =>
    person?.name ??
    team?.name ??
    (role ? t('people.settings.roleUp', { role: t(`people.role.${role}`) }) : '');
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.mandates')}</h2>
        {may && !giving && <Button onClick={() => give(true)}>{t('people.settings.grant')}</Button>}
      </div>
      {giving && <GrantMandate done={() => give(false)} />}
      <ProblemLine problem={withdraw.error} />
      {data.items.length === 0 ? (
        <EmptyState
          small
          title={t('people.settings.mandatesNone')}
          next={t('people.settings.mandatesNext')}
        />
      ) : (
        <DataTable
          titled
          caption={t('people.settings.sections.mandates')}
          rows={data.items}
          rowKey={({ id }) => id}
          columns={[
            { id: 'who', head: t('people.settings.who'), by: holder, cell: holder },
            {
              id: 'what',
              head: t('people.settings.what'),
              by: words,
              cell: (mandate) => words({ ...mandate, validTo: null }),
            },
            {
              id: 'until',
              head: t('people.settings.until'),
              by: ({ validTo }) => validTo,
              cell: ({ validTo }) =>
                validTo
                  ? format.dateTime(new Date(validTo), { dateStyle: 'medium' })
                  : t('people.settings.always'),
            },
            {
              id: 'by',
              head: t('people.settings.grantedBy'),
              by: ({ grantedBy }) => grantedBy.name,
              cell: ({ grantedBy, grantedAt }) =>
                `${grantedBy.name}, ${format.dateTime(new Date(grantedAt), { dateStyle: 'medium' })}`,
            },
            ...(may
              ? [
                  {
                    id: 'deeds',
                    head: t('people.settings.change'),
                    cell: (mandate: Mandate) => (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`${t('people.settings.withdraw')}: ${holder(mandate)}, ${words(mandate)}`}
                        onClick={() => withdraw.mutate({ params: { mandate: mandate.id } })}
                      >
                        {t('people.settings.withdraw')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <AsOfLine asOf={data.asOf}>{t('people.settings.grantHint')}</AsOfLine>
    </section>
  );
};

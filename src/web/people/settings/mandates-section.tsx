import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { listMandates, readMandateEvidence, withdrawMandate } from '#people/contract-mandates.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useMay } from '../../app/session.tsx';
import { AsOfLine } from '../../ui/as-of-line.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemLine } from '../../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { useMandateWords } from '../mandate-words.ts';
import css from '../people.module.css';
import { GrantMandate } from './grant-mandate.tsx';
import { MandateProposals } from './mandate-proposals.tsx';

type Mandate = EndpointOutput<typeof listMandates>['items'][number];

const Used = ({ one }: { one: EndpointOutput<typeof readMandateEvidence>['items'][number] | undefined }) => {
  const t = useTranslations();
  const { uses = 0, confirmed = 0, reopened = 0 } = one ?? {};
  return (
    <>
      {t('people.settings.usedTimes', { n: uses })}
      {uses > 0 && (
        <small className={css.quiet}> {t('people.settings.usedEnded', { confirmed, reopened })}</small>
      )}
    </>
  );
};

/** Who may decide what alone: everybody sees it, owners change it. */
export const MandatesSection = () => {
  const t = useTranslations();
  const format = useFormatter();
  const words = useMandateWords();
  const [giving, give] = useState(false);
  const may = useMay('mandate.grant');
  const { data, error, refetch } = useRead(listMandates, {}, { follows: ['mandate'] });
  const evidence =
    useRead(readMandateEvidence, {}, { when: may, follows: ['mandate', 'decision'] }).data?.items ?? [];
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
      <MandateProposals mandates={data.items} evidence={evidence} holder={holder} />
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
            ...(may
              ? [
                  {
                    id: 'used',
                    head: t('people.settings.used'),
                    by: ({ id }: Mandate) => evidence.find(({ mandate }) => mandate === id)?.uses ?? 0,
                    cell: ({ id }: Mandate) => <Used one={evidence.find(({ mandate }) => mandate === id)} />,
                  },
                ]
              : []),
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

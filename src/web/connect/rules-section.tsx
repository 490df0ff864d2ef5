import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeRule, dropRule, listRules } from '#connect/contract-rules.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { RuleForm } from './rule-form.tsx';
import { useRuleWords } from './rule-words.ts';
import css from './rules.module.css';

export type RuleShown = EndpointOutput<typeof listRules>['items'][number];

/** Who gets which conversations by agreement: everybody sees it, owners change it. */
export const RulesSection = () => {
  const t = useTranslations();
  const words = useRuleWords();
  const may = useMay('settings.change');
  const [open, setOpen] = useState<RuleShown | 'new' | null>(null);
  const { data, error, refetch } = useRead(listRules, {}, { follows: ['rule', 'conversation.assigned'] });
  const change = useChange(changeRule, { invalidates: [listRules] });
  const drop = useChange(dropRule, { invalidates: [listRules] });
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={5} />;
  const { items } = data;
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.rules')}</h2>
        {may && !open && <Button onClick={() => setOpen('new')}>{t('connect.rules.add')}</Button>}
      </div>
      <p className={css.quiet}>{t('connect.rules.hint')}</p>
      {open && (
        <RuleForm
          key={open === 'new' ? 'new' : open.id}
          rule={open === 'new' ? null : open}
          place={(items.at(-1)?.place ?? 0) + 10}
          done={() => setOpen(null)}
        />
      )}
      <ProblemLine problem={change.error ?? drop.error} />
      {items.length === 0 ? (
        !open && <EmptyState small title={t('connect.rules.none')} next={t('connect.rules.noneNext')} />
      ) : (
        <DataTable
          titled
          caption={t('people.settings.sections.rules')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'place',
              head: t('connect.rules.place'),
              by: ({ place }) => place,
              cell: ({ place }) => place,
            },
            {
              id: 'name',
              head: t('connect.rules.name'),
              by: ({ name }) => name,
              cell: (rule) => (
                <>
                  {rule.name}
                  <small className={css.quiet}>{words(rule.matches)}</small>
                </>
              ),
            },
            {
              id: 'to',
              head: t('connect.rules.to'),
              by: ({ team, person }) => (team ?? person)?.name ?? '',
              cell: ({ team, person }) => (team ?? person)?.name,
            },
            {
              id: 'uses',
              head: t('connect.rules.uses'),
              by: ({ uses }) => uses,
              cell: ({ uses, handedOn }) => t('connect.rules.used', { n: uses, handedOn }),
            },
            {
              id: 'on',
              head: t('connect.rules.on'),
              cell: ({ id, person, team, uses: _uses, handedOn: _handed, lastAt: _last, ...rule }) => (
                <Switch
                  aria-label={`${t('connect.rules.on')}: ${rule.name}`}
                  checked={rule.on}
                  disabled={!may}
                  onChange={(event) =>
                    change.mutate({
                      params: { rule: id },
                      body: {
                        ...rule,
                        personId: person?.id ?? null,
                        teamId: team?.id ?? null,
                        on: event.currentTarget.checked,
                      },
                    })
                  }
                />
              ),
            },
            ...(may
              ? [
                  {
                    id: 'deeds',
                    head: t('people.settings.change'),
                    cell: (rule: RuleShown) => (
                      <>
                        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(rule)}>
                          {t('people.settings.change')}
                        </Button>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`${t('connect.rules.drop')}: ${rule.name}`}
                          onClick={() => drop.mutate({ params: { rule: rule.id } })}
                        >
                          {t('connect.rules.drop')}
                        </Button>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <AsOfLine asOf={data.asOf}>{t('connect.rules.log')}</AsOfLine>
    </section>
  );
};

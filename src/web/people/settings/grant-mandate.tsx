import { Button, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { grantMandate, listMandates } from '#people/contract-mandates.ts';
import { readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useForm } from '../../ui/form.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import css from '../people.module.css';

const kinds = ['team', 'person', 'role'] as const;
const roles = ['reader', 'member', 'steward', 'owner'] as const;
const decisions = [
  'refund',
  'replacement',
  'discount',
  'gesture',
  'public-statement',
  'repair',
  'process-exception',
  'process-change',
] as const;

/** Decision, for whom, up to how much, until when. */
export const GrantMandate = ({ done }: { done: () => void }) => {
  const t = useTranslations();
  const [kind, choose] = useState<(typeof kinds)[number]>('team');
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const teams = useRead(readOrganisation, {}).data?.teams ?? [];
  const give = useChange(grantMandate, { invalidates: [listMandates], onDone: done });
  const { form, set, field, errorAt, problem } = useForm(
    {
      decision: 'refund' as (typeof decisions)[number],
      holder: '',
      limit: '' as number | '',
      month: '' as number | '',
      validTo: '',
    },
    give.error,
  );
  const holders = {
    person: people.map(({ id, name }) => ({ value: id, label: name })),
    team: teams.map(({ id, name }) => ({ value: id, label: name })),
    role: roles.map((role) => ({
      value: role,
      label: t('people.settings.roleUp', { role: t(`people.role.${role}`) }),
    })),
  }[kind];
  const holder = holders.some(({ value }) => value === form.holder) ? form.holder : (holders[0]?.value ?? '');
  return (
    <form
      className={`${css.panel} ${css.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({
          body: {
            decision: form.decision,
            ...(kind === 'person' && { personId: holder }),
            ...(kind === 'team' && { teamId: holder }),
            ...(kind === 'role' && { role: holder as (typeof roles)[number] }),
            limitCents: form.limit === '' ? null : Math.round(form.limit * 100),
            monthCents: form.month === '' ? null : Math.round(form.month * 100),
            validTo: form.validTo ? new Date(`${form.validTo}T23:59:59`).toISOString() : null,
          },
        });
      }}
    >
      <h3>{t('people.settings.grant')}</h3>
      <p className={css.quiet}>{t('people.settings.grantHint')}</p>
      <ProblemLine problem={problem} />
      <NativeSelect
        label={t('people.settings.decision')}
        value={form.decision}
        onChange={(event) => set('decision', event.currentTarget.value as (typeof decisions)[number])}
        data={decisions.map((each) => ({ value: each, label: t(`people.decision.${each}`) }))}
      />
      <SegmentedControl
        aria-label={t('people.settings.holder')}
        value={kind}
        onChange={(value) => choose(value as (typeof kinds)[number])}
        data={kinds.map((each) => ({ value: each, label: t(`people.settings.holderKind.${each}`) }))}
      />
      <NativeSelect
        label={t('people.settings.holder')}
        value={holder}
        onChange={(event) => set('holder', event.currentTarget.value)}
        data={holders}
      />
      <NumberInput
        label={t('people.settings.limit')}
        min={0}
        decimalScale={2}
        value={form.limit}
        error={errorAt('limit')}
        onChange={(value) => set('limit', value === '' ? '' : Number(value))}
      />
      <NumberInput
        label={t('people.settings.month')}
        min={0}
        decimalScale={2}
        value={form.month}
        error={errorAt('month')}
        onChange={(value) => set('month', value === '' ? '' : Number(value))}
      />
      <TextInput type="date" label={t('people.settings.validTo')} {...field('validTo')} />
      <div className={css.row}>
        <Button type="submit" loading={give.isPending} disabled={!holder}>
          {t('people.settings.give')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </form>
  );
};

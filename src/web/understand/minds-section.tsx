import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { changeMind, listMindUses, mindKinds, mindUseNames, readMind } from '#understand/contract-minds.ts';
import { useChange, useRead } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { tell } from '../ui/undoable.ts';
import css from './themes.module.css';

type Settings = EndpointOutput<typeof readMind>;

/** Which model people may ask, for what, and how much; none to begin with. */
export const MindsSection = () => {
  const t = useTranslations();
  const { data, error, refetch } = useRead(readMind, {}, { follows: ['mind'] });
  return (
    <section>
      <h2>{t('understand.minds.title')}</h2>
      <p className={css.about}>{t('understand.minds.purpose')}</p>
      {error ? (
        <ErrorState problem={error} retry={() => void refetch()} small />
      ) : data ? (
        <MindForm key={data.url} settings={data} />
      ) : (
        <LoadingState lines={6} />
      )}
    </section>
  );
};

const MindForm = ({ settings }: { settings: Settings }) => {
  const t = useTranslations();
  const format = useFormatter();
  const [form, put] = useState({
    kind: settings.kind,
    url: settings.url ?? '',
    model: settings.model ?? '',
    seconds: settings.seconds,
    budgetTokens: settings.budgetTokens,
    masked: settings.masked,
    uses: settings.uses,
  });
  const [key, setKey] = useState('');
  const change = useChange(changeMind, {
    invalidates: [readMind, listMindUses],
    onDone: () => {
      setKey('');
      tell(t('understand.minds.saved'));
    },
  });
  const set = (more: Partial<typeof form>) => put((old) => ({ ...old, ...more }));
  const { kind, url, model, ...rest } = form;
  const { month, restsUntil } = settings;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const there = kind === 'endpoint' ? { url, model } : {};
        change.mutate({ body: { kind, ...there, ...rest, ...(key && { key }) } });
      }}
    >
      <ProblemLine problem={change.error} />
      <SegmentedControl
        aria-label={t('understand.minds.kind.label')}
        value={kind}
        onChange={(value) => set({ kind: value as typeof kind })}
        data={mindKinds.map((one) => ({ value: one, label: t(`understand.minds.kind.${one}`) }))}
      />
      {kind === 'endpoint' && (
        <>
          <TextInput
            label={t('understand.minds.url')}
            description={t('understand.minds.urlHint')}
            type="url"
            required
            value={url}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          <TextInput
            label={t('understand.minds.model')}
            required
            value={model}
            onChange={(event) => set({ model: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('understand.minds.key')}
            placeholder={settings.hasKey ? t('understand.minds.keyKept') : ''}
            autoComplete="off"
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('understand.minds.uses')}
            value={form.uses}
            onChange={(uses) => set({ uses: uses as typeof form.uses })}
          >
            <Group mt={8}>
              {mindUseNames.map((use) => (
                <Checkbox key={use} value={use} label={t(`understand.minds.use.${use}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox
            label={t('understand.minds.masked')}
            description={t(form.masked ? 'understand.minds.maskedHint' : 'understand.minds.openHint')}
            checked={form.masked}
            onChange={(event) => set({ masked: event.currentTarget.checked })}
          />
          <Group grow align="end">
            <NumberInput
              label={t('understand.minds.seconds')}
              min={1}
              max={120}
              value={form.seconds}
              onChange={(value) => set({ seconds: Number(value) || 1 })}
            />
            <NumberInput
              label={t('understand.minds.budget')}
              min={0}
              step={10_000}
              thousandSeparator=" "
              value={form.budgetTokens}
              onChange={(value) => set({ budgetTokens: Number(value) || 0 })}
            />
          </Group>
          <p className={css.about}>
            {t('understand.minds.month', {
              questions: month.questions,
              tokens: month.tokens,
              failures: month.failures,
            })}
            {restsUntil &&
              ` ${t('understand.minds.rests', { at: format.dateTime(new Date(restsUntil), { timeStyle: 'short' }) })}`}
          </p>
        </>
      )}
      <div>
        <Button type="submit" loading={change.isPending}>
          {t('understand.minds.save')}
        </Button>
      </div>
    </form>
  );
};

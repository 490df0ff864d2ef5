import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeImport, listImports, lookAtImport } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { LookSamples } from './look-samples.tsx';
import type { Plan } from './shapes.ts';
import css from './source.module.css';

/** The fields people map; the rest is guessed from the names of columns. */
const shown = [
  'text',
  'id',
  'title',
  'author',
  'authorEmail',
  'occurredAt',
  'url',
  'language',
  'channel',
] as const;

interface Props {
  id: string;
  name: string;
  onStarted: () => void;
  onCancel: () => void;
}

/** How a file will be read: which column is what, and the first rows as they would be heard. */
export const ImportLook = ({ id, name, onStarted, onCancel }: Props) => {
  const t = useTranslations();
  const zone = useSession().organisation.timeZone;
  const look = useChange(lookAtImport);
  const start = useChange(changeImport, { invalidates: [listImports], onDone: onStarted });
  const [plan, setPlan] = useState<Partial<Plan>>({ zone });
  const { mutate } = look;
  useEffect(() => mutate({ params: { import: id }, body: plan }), [mutate, id, plan]);
  const found = look.data;
  if (!found && look.error) return <ErrorState problem={look.error} small retry={onCancel} />;
  if (!found) return <LoadingState lines={4} />;
  const { fields } = found.plan;
  const choose = (field: string, column: string) => {
    const { [field]: _old, ...others } = fields;
    setPlan({ ...found.plan, fields: column ? { ...others, [field]: column } : others });
  };
  return (
    <div className={css.look}>
      <h3>{name}</h3>
      <p className={css.quiet}>
        {t('listen.look.as', {
          format: found.format.toUpperCase(),
          encoding: found.encoding.toUpperCase(),
          columns: found.columns.length,
        })}
      </p>
      <ProblemLine problem={look.error ?? start.error} />
      {found.format !== 'mbox' && (
        <div className={css.mapping}>
          {shown.map((field) => (
            <NativeSelect
              key={field}
              label={t(`listen.field.${field}`)}
              required={field === 'text'}
              value={fields[field] ?? ''}
              data={[{ value: '', label: t('listen.field.none') }, ...found.columns]}
              onChange={(event) => choose(field, event.currentTarget.value)}
            />
          ))}
          {fields.occurredAt && (
            <NativeSelect
              label={t('listen.field.dateOrder')}
              value={found.plan.dateOrder ?? 'dmy'}
              data={[
                { value: 'dmy', label: t('listen.field.dmy') },
                { value: 'mdy', label: t('listen.field.mdy') },
              ]}
              onChange={(event) => setPlan({ ...found.plan, dateOrder: event.currentTarget.value as 'dmy' })}
            />
          )}
        </div>
      )}
      <LookSamples look={found} />
      <div className={css.deeds}>
        <Button
          loading={start.isPending}
          onClick={() =>
            start.mutate({ params: { import: id }, body: { state: 'running', plan: found.plan } })
          }
        >
          {t('listen.look.start')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('listen.cancel')}
        </Button>
      </div>
    </div>
  );
};

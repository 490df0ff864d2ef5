import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { endAbsence, listPeople, markAbsence, readPerson } from '#people/contract-persons.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { useForm } from '../ui/form.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import css from './people.module.css';

type Person = EndpointOutput<typeof readPerson>;

/** Away now or later, and who stands in. Marked by oneself or by an owner. */
export const AbsencePanel = ({ person, own }: { person: Person; own: boolean }) => {
  const t = useTranslations();
  const format = useFormatter();
  const [marking, mark] = useState(false);
  const may = useMay('people.change') || own;
  const end = useChange(endAbsence, { invalidates: [readPerson, listPeople] });
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' });
  return (
    <section>
      <h2>{t('people.person.absence')}</h2>
      {person.absences.length === 0 ? (
        <p className={css.quiet}>{t('people.person.here')}</p>
      ) : (
        <ul className={css.plain}>
          {person.absences.map(({ id, from, to, deputy, reason }) => (
            <li key={id}>
              {t('people.person.from', { from: day(from) })} {to && t('people.person.to', { to: day(to) })}
              {deputy && ` · ${t('people.person.deputy', { name: deputy.name })}`}
              {reason && <span className={css.quiet}> · {reason}</span>}{' '}
              {may && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={end.isPending}
                  onClick={() => end.mutate({ params: { absence: id } })}
                >
                  {id === person.absence?.id ? t('people.person.end') : t('people.person.cancel')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemLine problem={end.error} />
      {may &&
        (marking ? (
          <MarkAbsence personId={person.id} done={() => mark(false)} />
        ) : (
          <Button variant="default" mt="sm" onClick={() => mark(true)}>
            {t('people.person.mark')}
          </Button>
        ))}
    </section>
  );
};

const today = () => new Date().toLocaleDateString('sv-SE');

const MarkAbsence = ({ personId, done }: { personId: string; done: () => void }) => {
  const t = useTranslations();
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const { mutate, error, isPending } = useChange(markAbsence, {
    invalidates: [readPerson, listPeople],
    onDone: done,
  });
  const { form, field, problem } = useForm({ from: today(), to: '', deputyId: '', reason: '' }, error);
  const moment = (day: string) => new Date(`${day}T00:00:00`).toISOString();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { from, to, deputyId, reason } = form;
        // Away from today means from now: work of this morning stands.
        const begins = from === today() ? new Date().toISOString() : moment(from);
        mutate({
          params: { person: personId },
          body: { from: begins, to: to ? moment(to) : null, deputyId: deputyId || null, reason },
        });
      }}
    >
      <ProblemLine problem={problem} />
      <TextInput type="date" label={t('people.person.markFrom')} required {...field('from')} />
      <TextInput type="date" label={t('people.person.markTo')} {...field('to')} />
      <NativeSelect
        label={t('people.person.markDeputy')}
        {...field('deputyId')}
        onChange={(event) => field('deputyId').onChange(event as never)}
        data={[
          { value: '', label: t('people.person.nobody') },
          ...people.filter(({ id }) => id !== personId).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput label={t('people.person.markReason')} {...field('reason')} />
      <div className={css.row}>
        <Button type="submit" loading={isPending}>
          {t('people.person.mark')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </form>
  );
};

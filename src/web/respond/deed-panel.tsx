import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { handOver, makePromise, readConversation, readToday } from '#respond/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { newId } from '../app/new-id.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { Decide } from './decide-form.tsx';
import { JoiningForm } from './joining-form.tsx';
import { daysAhead, localInput } from './moments.ts';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';
export type DeedName = 'handover' | 'snooze' | 'promise' | 'decision' | 'joining';

interface Props {
  deed: DeedName;
  talk: Talk;
  close: () => void;
  snooze: (until: string) => void;
}

/** What a deed needs to know, asked on the spot. */
export const DeedPanel = ({ deed, talk, close, snooze }: Props) => {
  if (deed === 'snooze') return <Snooze close={close} snooze={snooze} />;
  if (deed === 'handover') return <HandOver talk={talk} close={close} />;
  if (deed === 'joining') return <JoiningForm talk={talk} close={close} />;
  if (deed === 'promise') return <MakePromise talk={talk} close={close} />;
  return <Decide talk={talk} close={close} />;
};

const Snooze = ({ close, snooze }: Pick<Props, 'close' | 'snooze'>) => {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <div className={css.panel}>
      {[1, 3, 7].map((days) => {
        const until = daysAhead(new Date(), days);
        return (
          <Button
            key={days}
            size="xs"
            variant="default"
            onClick={() => {
              close();
              snooze(until.toISOString());
            }}
          >
            {t('respond.deed.until', {
              moment: format.dateTime(until, { weekday: 'long', day: 'numeric', month: 'long' }),
            })}
          </Button>
        );
      })}
    </div>
  );
};

const HandOver = ({ talk, close }: Pick<Props, 'talk' | 'close'>) => {
  const t = useTranslations();
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const teams = useRead(readOrganisation, {}).data?.teams ?? [];
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const change = useChange(handOver, { invalidates: [readConversation, readToday], onDone: close });
  const [kind, id] = to.split(':');
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          params: { conversation: talk.id },
          body: { ...(kind === 'person' ? { toPerson: id } : { toTeam: id }), reason },
        });
      }}
    >
      <ProblemLine problem={change.error} />
      <NativeSelect
        label={t('respond.deed.to')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('respond.deed.choose') },
          {
            group: t('respond.deed.teams'),
            items: teams.map((one) => ({ value: `team:${one.id}`, label: one.name })),
          },
          {
            group: t('respond.deed.people'),
            items: people.map((one) => ({
              value: `person:${one.id}`,
              label: one.absence ? t('respond.deed.absent', { name: one.name }) : one.name,
            })),
          },
        ]}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('respond.deed.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={!id} loading={change.isPending}>
        {t('respond.deed.handover')}
      </Button>
    </form>
  );
};

const MakePromise = ({ talk, close }: Pick<Props, 'talk' | 'close'>) => {
  const t = useTranslations();
  const [text, setText] = useState('');
  const [due, setDue] = useState(() => localInput(daysAhead(new Date(), 1, 17)));
  const change = useChange(makePromise, { invalidates: [readConversation, readToday], onDone: close });
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          params: { conversation: talk.id },
          body: { id: newId(), text, dueAt: new Date(due).toISOString() },
        });
      }}
    >
      <ProblemLine problem={change.error} />
      <TextInput
        autoFocus
        size="sm"
        label={t('respond.deed.promiseWhat')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        type="datetime-local"
        label={t('respond.deed.promiseDue')}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={!text.trim() || !due} loading={change.isPending}>
        {t('respond.deed.promise')}
      </Button>
    </form>
  );
};

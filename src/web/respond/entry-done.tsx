import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { closeDecision, closePromise, readConversation, readToday } from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { Ago } from '../ui/ago.tsx';
import { Money } from '../ui/figure.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useName } from './entry-name.ts';
import { ExplainForm } from './explain-form.tsx';
import type { EntryOf, Talk } from './shapes.ts';
import css from './talk.module.css';

interface Props<E> {
  entry: E;
  talk: Talk;
}

export const Promised = ({ entry, talk }: Props<EntryOf<'promise'>>) => {
  const t = useTranslations();
  const name = useName(talk);
  const close = useChange(closePromise, { invalidates: [readConversation, readToday] });
  const [explaining, explain] = useState(false);
  const late = entry.state === 'open' && Date.parse(entry.dueAt) < Date.now();
  return (
    <Line icon="promise" alarm={late}>
      <span>
        <strong>{name(entry.person)}</strong> {t('respond.entry.promised')} “{entry.text}” ·{' '}
        {t(`respond.promise.${entry.state}`)}
        {entry.state === 'open' && (
          <>
            , {t('respond.promise.due')} <Ago at={entry.dueAt} />
          </>
        )}
        {entry.explanation && <> – {entry.explanation}</>}
      </span>
      {entry.state === 'open' && !explaining && (
        <span className={css.buttons}>
          <Button
            size="xs"
            variant="default"
            loading={close.isPending}
            onClick={() => close.mutate({ params: { promise: entry.id }, body: { state: 'kept' } })}
          >
            {t('respond.promise.keep')}
          </Button>
          <Button size="xs" variant="default" onClick={() => explain(true)}>
            {t('respond.promise.explain')}
          </Button>
        </span>
      )}
      {explaining && (
        <ExplainForm
          label={t('respond.promise.why')}
          busy={close.isPending}
          onDone={(explanation) =>
            close.mutate({ params: { promise: entry.id }, body: { state: 'explained', explanation } })
          }
        />
      )}
      <ProblemLine problem={close.error} />
    </Line>
  );
};

export const Decided = ({ entry, talk }: Props<EntryOf<'decision'>>) => {
  const t = useTranslations();
  const name = useName(talk);
  const { person } = useSession();
  const close = useChange(closeDecision, { invalidates: [readConversation, readToday] });
  const answer = (approved: boolean): void =>
    close.mutate({ params: { decision: entry.id }, body: { approved } });
  return (
    <Line icon="check" alarm={false}>
      <span>
        <strong>{name(entry.person)}</strong>{' '}
        {t(`respond.decision.${entry.state}`, { name: name(entry.askedOf) })}{' '}
        {t(`respond.decides.${entry.decision}`)}
        {entry.amountCents !== null && (
          <>
            {' '}
            <Money cents={entry.amountCents} />
          </>
        )}
        {entry.reason && <> – {entry.reason}</>} · <Ago at={entry.closedAt ?? entry.at} />
      </span>
      {entry.state === 'asked' && entry.askedOf === person.id && (
        <span className={css.buttons}>
          <Button size="xs" loading={close.isPending} onClick={() => answer(true)}>
            {t('respond.decision.approve')}
          </Button>
          <Button size="xs" variant="default" loading={close.isPending} onClick={() => answer(false)}>
            {t('respond.decision.decline')}
          </Button>
        </span>
      )}
      <ProblemLine problem={close.error} />
    </Line>
  );
};

export const Asked = ({ entry, talk }: Props<EntryOf<'ask'>>) => {
  const t = useTranslations();
  const name = useName(talk);
  return (
    <Line icon="ask">
      <span>
        <strong>{name(entry.person)}</strong>{' '}
        {t('respond.entry.asked', { name: entry.toDepartment ?? name(entry.toPerson) })} “{entry.question}” ·{' '}
        <Ago at={entry.at} />
        {entry.answer && (
          <>
            <br />
            <strong>{name(entry.answeredBy)}</strong>: {entry.answer}
          </>
        )}
      </span>
    </Line>
  );
};

export const Confirmed = ({ entry }: Props<EntryOf<'confirmation'>>) => {
  const t = useTranslations();
  return (
    <Line icon={entry.solved ? 'check' : 'undo'}>
      <span>
        {t(entry.solved ? 'respond.entry.saysSolved' : 'respond.entry.saysNot')}
        {entry.effort !== null && <> · {t('respond.entry.effort', { n: entry.effort })}</>} ·{' '}
        <Ago at={entry.at} />
        {entry.words && <q>{entry.words}</q>}
      </span>
    </Line>
  );
};

export const Happened = ({ entry, talk }: Props<EntryOf<'history'>>) => {
  const t = useTranslations();
  const format = useFormatter();
  const name = useName(talk);
  const to = entry.facts.person ?? entry.facts.team;
  const what =
    to && to === entry.person && entry.type === 'conversation.assigned'
      ? 'taken'
      : entry.type.replace('conversation.', '');
  return (
    <p className={css.happened}>
      {t(`respond.history.${what}`, {
        who: entry.person
          ? name(entry.person)
          : what === 'reopened' && entry.facts.by === 'customer'
            ? t('respond.customer')
            : name(null),
        to: to ? name(String(to)) : t('respond.row.nobody'),
      })}{' '}
      ·{' '}
      <time dateTime={entry.at}>
        {format.dateTime(new Date(entry.at), { dateStyle: 'medium', timeStyle: 'short' })}
      </time>
    </p>
  );
};

const Line = ({ icon, alarm, children }: { icon: IconName; alarm?: boolean; children: ReactNode }) => (
  <div className={css.line} data-alarm={alarm || undefined}>
    <Icon name={icon} size={16} />
    <div>{children}</div>
  </div>
);

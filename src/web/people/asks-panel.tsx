import { Button, Menu, SegmentedControl, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { answerAsk, declineAsk, listAsks, withdrawAsk } from '#connect/contract-asks.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useChange, useRead } from '../app/api.ts';
import { Ago } from '../ui/ago.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import css from './people.module.css';

type Ask = EndpointOutput<typeof listAsks>['items'][number];
const reasons = ['too-busy', 'not-mine', 'not-allowed', 'do-not-know', 'other'] as const;

/** The asker hears only “another reason”; these are counted without a name. */
const nameless = ['too-busy', 'not-mine', 'not-allowed', 'afraid-of-blame', 'loss-of-ground'] as const;

/** What colleagues ask me and what I asked them. */
export const AsksPanel = () => {
  const t = useTranslations();
  const [of, look] = useState<'to-me' | 'by-me'>('to-me');
  const { data, error, refetch } = useRead(listAsks, { query: { of } }, { follows: ['ask'], keep: true });
  return (
    <section>
      <div className={css.bar}>
        <h2>{of === 'to-me' ? t('connect.asks.toMe') : t('connect.asks.byMe')}</h2>
        <SegmentedControl
          aria-label={t('connect.asks.toMe')}
          value={of}
          onChange={(value) => look(value as 'to-me' | 'by-me')}
          data={[
            { value: 'to-me', label: t('connect.asks.toMe') },
            { value: 'by-me', label: t('connect.asks.byMe') },
          ]}
        />
      </div>
      {error ? (
        <ErrorState small problem={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.items.length === 0 ? (
        <EmptyState
          small
          title={of === 'to-me' ? t('connect.asks.none') : t('connect.asks.noneBy')}
          next={of === 'to-me' ? t('connect.asks.noneNext') : undefined}
        />
      ) : (
        data.items.map((ask) => <AskItem key={ask.id} ask={ask} mine={of === 'by-me'} />)
      )}
    </section>
  );
};

const AskItem = ({ ask, mine }: { ask: Ask; mine: boolean }) => {
  const t = useTranslations();
  const [answering, answerIt] = useState(false);
  const [words, write] = useState('');
  const invalidates = [listAsks];
  const answer = useChange(answerAsk, { invalidates });
  const decline = useChange(declineAsk, { invalidates });
  const withdraw = useChange(withdrawAsk, { invalidates });
  const params = { ask: ask.id };
  const to = ask.toPerson?.name ?? ask.toDepartment?.name ?? '';
  return (
    <article className={css.topic}>
      <div className={css.topicHead}>
        <strong>
          {mine ? t('connect.asks.to', { name: to }) : t('connect.asks.from', { name: ask.asker.name })}
        </strong>
        <span className={css.quiet}>
          {t(`connect.asks.state.${ask.state}`)} · <Ago at={ask.closedAt ?? ask.askedAt} />
        </span>
      </div>
      <p>{ask.question}</p>
      {ask.answer && (
        <p>
          <span className={css.quiet}>
            {t('connect.asks.answered', { name: ask.answeredBy?.name ?? '' })}
          </span>{' '}
          {ask.answer}
        </p>
      )}
      {ask.declineReason && (
        <p className={css.quiet}>
          {t('connect.asks.declined', { reason: t(`connect.asks.reason.${ask.declineReason}`) })}
        </p>
      )}
      <ProblemLine problem={answer.error ?? decline.error ?? withdraw.error} />
      {answering && (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate({ params, body: { answer: words } });
          }}
        >
          <Textarea
            label={t('connect.asks.answerLabel')}
            autosize
            minRows={3}
            autoFocus
            value={words}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <div className={css.row}>
            <Button type="submit" loading={answer.isPending} disabled={!words.trim()}>
              {t('connect.asks.send')}
            </Button>
            <Button variant="default" onClick={() => answerIt(false)}>
              {t('people.settings.cancel')}
            </Button>
          </div>
        </form>
      )}
      <div className={css.row}>
        {ask.state === 'open' && !mine && !answering && (
          <>
            <Button size="compact-md" onClick={() => answerIt(true)}>
              {t('connect.asks.answer')}
            </Button>
            <Menu>
              <Menu.Target>
                <Button size="compact-md" variant="default">
                  {t('connect.asks.decline')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {reasons.map((reason) => (
                  <Menu.Item key={reason} onClick={() => decline.mutate({ params, body: { reason } })}>
                    {t(`connect.asks.reason.${reason}`)}
                  </Menu.Item>
                ))}
                <Menu.Label>{t('connect.asks.nameless')}</Menu.Label>
                {nameless.map((reason) => (
                  <Menu.Item
                    key={reason}
                    onClick={() => decline.mutate({ params, body: { nameless: reason } })}
                  >
                    {t(`connect.asks.told.${reason}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
        {ask.state === 'open' && mine && (
          <Button size="compact-md" variant="default" onClick={() => withdraw.mutate({ params })}>
            {t('connect.asks.withdraw')}
          </Button>
        )}
        {ask.conversation && (
          <Link to="/inbox/$conversationId" params={{ conversationId: ask.conversation }}>
            {t('connect.asks.conversation')}
          </Link>
        )}
      </div>
    </article>
  );
};

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  dismissFailures,
  failureOriginal,
  listFailures,
  listSources,
  readSource,
  retryFailure,
  retryFailures,
} from '#listen/contract.ts';
import { address, useChange, useRead } from '../app/api.ts';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import { useFailureWords } from './failure-words.ts';
import type { FailureView } from './shapes.ts';
import css from './source.module.css';

const after = [listFailures, readSource, listSources];

/** What could not be read: why, where, the original, and what to do with it. */
export const FailuresSection = ({ source }: { source: string }) => {
  const t = useTranslations();
  const [before, setBefore] = useState<string | undefined>();
  const { data } = useRead(
    listFailures,
    { query: { source, before } },
    { follows: ['signal.unreadable', 'failure'], keep: true },
  );
  const dismiss = useChange(dismissFailures, {
    invalidates: after,
    onDone: ({ closed }) => tell(t('listen.failures.dismissed', { n: closed })),
  });
  const again = useChange(retryFailures, {
    invalidates: after,
    onDone: ({ solved, still }) => tell(t('listen.failures.retried', { solved, still })),
  });
  if (!data || (data.items.length === 0 && !before)) return null;
  return (
    <section id="failures">
      <h2>{t('listen.failures.title')}</h2>
      <ul className={css.rows}>
        {data.items.map((one) => (
          <Failure key={one.id} one={one} />
        ))}
      </ul>
      <ProblemLine problem={dismiss.error} />
      <div className={css.deeds}>
        {before && (
          <Button variant="default" onClick={() => setBefore(undefined)}>
            {t('listen.failures.latest')}
          </Button>
        )}
        {data.next && (
          <Button variant="default" onClick={() => setBefore(data.next ?? undefined)}>
            {t('listen.failures.older')}
          </Button>
        )}
        <Button
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate({ body: { source } })}
        >
          {t('listen.failures.retryAll')}
        </Button>
        <Button
          variant="default"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ body: { failures: data.items.map(({ id }) => id) } })}
        >
          {t('listen.failures.dismissAll', { n: data.items.length })}
        </Button>
      </div>
    </section>
  );
};

const Failure = ({ one }: { one: FailureView }) => {
  const t = useTranslations();
  const words = useFailureWords();
  const [text, setText] = useState<string | null>(null);
  const retry = useChange(retryFailure, {
    invalidates: after,
    onDone: () => tell(t('listen.failures.solved')),
  });
  const dismiss = useChange(dismissFailures, { invalidates: after });
  const [row, line] = /^(\d+):(\d+)$/.exec(one.place)?.slice(1) ?? [];
  return (
    <li>
      <p>
        <strong>{words(one)}</strong>{' '}
        <span className={css.quiet}>
          {row ? t('listen.failures.at', { row: Number(row), line: Number(line) }) : one.place} ·{' '}
          <Ago at={one.at} />
        </span>
      </p>
      {text === null && one.start && <pre className={css.start}>{one.start}</pre>}
      {text !== null && (
        <Textarea
          label={t('listen.failures.corrected')}
          autosize
          minRows={2}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ProblemLine problem={retry.error ?? dismiss.error} />
      <div className={css.deeds}>
        <Button
          variant="default"
          loading={retry.isPending}
          onClick={() =>
            retry.mutate({ params: { failure: one.id }, body: text === null ? {} : { corrected: text } })
          }
        >
          {t('listen.failures.retry')}
        </Button>
        {/* Only what is shown whole can be corrected here; longer ones are corrected in the file. */}
        {text === null && one.bytes > 0 && one.bytes <= 400 && (
          <Button variant="default" onClick={() => setText(one.start)}>
            {t('listen.failures.correct')}
          </Button>
        )}
        <Button
          variant="default"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ body: { failures: [one.id] } })}
        >
          {t('listen.failures.dismiss')}
        </Button>
        {one.bytes > 0 && (
          <a href={address(failureOriginal, { params: { failure: one.id } })} download>
            <Icon name="download" size={16} /> {t('listen.failures.original')}
          </a>
        )}
      </div>
    </li>
  );
};

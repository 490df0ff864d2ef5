import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AnyEndpoint } from '#kit/endpoint.ts';
import { correctReading, kinds, sentiments, undoCorrection, urgencies } from '#understand/contract.ts';
import { confirmReading, readAccuracy } from '#understand/contract-accuracy.ts';
import { useChange } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { type Kind, KindMark, type Sentiment, SentimentMark, type Urgency, UrgencyMark } from './marks.tsx';
import { ProblemLine } from './problem-line.tsx';
import css from './reading-line.module.css';
import { undoable } from './undoable.ts';

interface Reason {
  code: string;
  words: readonly string[];
}
type Field = 'kind' | 'sentiment' | 'urgency';

export interface ReadingShown {
  kind: Kind;
  sentiment: Sentiment;
  urgency: Urgency;
  reasons: Record<Field, readonly Reason[]>;
  corrections: readonly { id: string; field: string; was: string }[];
}

interface Props {
  signal: string;
  reading: ReadingShown;
  /** Asked again after a correction: what shows this reading. */
  invalidates: readonly AnyEndpoint[];
}

const choices = { kind: kinds, sentiment: sentiments, urgency: urgencies };

/** How Heed reads a message and because of which words; opened, a person puts it right or takes that back. */
export const ReadingLine = ({ signal, reading, invalidates }: Props) => {
  const t = useTranslations();
  const because = useBecause(reading);
  const mayWork = useMay('conversation.work');
  const correct = useChange(correctReading, { invalidates: [...invalidates, readAccuracy] });
  const confirm = useChange(confirmReading, { invalidates: [...invalidates, readAccuracy] });
  const undo = useChange(undoCorrection, { invalidates: [...invalidates, readAccuracy] });
  const set = (field: Field, becomes: string) => {
    const done = correct.mutateAsync({ params: { signal }, body: { field, becomes } as never });
    done.then(
      ({ correction }) =>
        undoable(
          t('understand.reading.taught'),
          () => {},
          () => undo.mutate({ params: { correction } }),
        ),
      // Shown by the line below.
      () => {},
    );
  };
  const marks: Record<Field, ReactNode> = {
    kind: <KindMark kind={reading.kind} />,
    sentiment: <SentimentMark sentiment={reading.sentiment} />,
    urgency: <UrgencyMark urgency={reading.urgency} />,
  };
  const pressing = reading.urgency === 'high' || reading.urgency === 'urgent';
  const judged = reading.corrections.length > 0;
  const agree = () => {
    confirm.mutateAsync({ params: { signal } }).then(
      ({ corrections }) =>
        undoable(
          t('understand.reading.confirmed'),
          () => {},
          () => {
            for (const correction of corrections) undo.mutate({ params: { correction } });
          },
        ),
      // Shown by the line below.
      () => {},
    );
  };
  return (
    <div className={css.line}>
      <details className={css.reading}>
        <summary>
          {marks.kind}
          <SentimentMark sentiment={reading.sentiment} glyph />
          {pressing && marks.urgency}
          <span>{because('kind')}</span>
        </summary>
        <ProblemLine problem={correct.error ?? confirm.error ?? undo.error} />
        <dl>
          {(['kind', 'sentiment', 'urgency'] as const).map((field) => {
            const corrected = reading.corrections.find((one) => one.field === field);
            return (
              <div key={field}>
                <dt>{t(`understand.reading.${field}`)}</dt>
                <dd>
                  {mayWork ? (
                    <NativeSelect
                      size="xs"
                      aria-label={t(`understand.reading.${field}`)}
                      value={reading[field]}
                      onChange={(event) => set(field, event.currentTarget.value)}
                      data={choices[field].map((value) => ({ value, label: t(`kinds.${field}.${value}`) }))}
                    />
                  ) : (
                    marks[field]
                  )}
                  <span>{because(field)}</span>
                  {mayWork && corrected && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={undo.isPending}
                      onClick={() => undo.mutate({ params: { correction: corrected.id } })}
                    >
                      {t('understand.reading.takeBack')}
                    </Button>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </details>
      {mayWork && !judged && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={css.right}
          loading={confirm.isPending}
          aria-label={t('understand.reading.confirmLabel')}
          onClick={agree}
        >
          {t('understand.reading.confirm')}
        </Button>
      )}
    </div>
  );
};

/** The reasons of a field in words; after a correction what Heed had read. */
const useBecause = ({ reasons, corrections, ...values }: ReadingShown) => {
  const t = useTranslations();
  return (field: Field): string => {
    const corrected = corrections.find((one) => one.field === field);
    if (corrected && corrected.was === values[field]) return t('understand.reading.agreed');
    if (corrected)
      return t('understand.reading.corrected', { was: t(`kinds.${field}.${corrected.was}`).toLowerCase() });
    return reasons[field]
      .filter(({ code }) => t.has(`understand.reason.${code}`))
      .map(({ code, words }) =>
        t(`understand.reason.${code}`, {
          words: [...new Set(words)].map((word) => t('understand.reading.quoted', { word })).join(', '),
        }),
      )
      .join('; ');
  };
};

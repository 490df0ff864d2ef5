import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemWords } from './problem-words.ts';
import css from './ui.module.css';

interface EmptyProps {
  /** What this is: "No promises are due". */
  title: string;
  /** What to do next, or what will come here and from where. */
  next?: string;
  action?: ReactNode;
  /** Inside a pane or a card instead of a whole screen. */
  small?: boolean;
  /** The only heading there is. */
  alone?: boolean;
}

export const EmptyState = ({ title, next, action, small, alone }: EmptyProps) => (
  <div className={`${css.state} ${small ? css.small : ''}`}>
    {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
    {next && <p>{next}</p>}
    {action}
  </div>
);

interface ErrorProps {
  problem: unknown;
  retry?: () => void;
  small?: boolean;
}

/** What went wrong, in words from `problem.<code>`, and the way to try again. */
export const ErrorState = ({ problem, retry, small }: ErrorProps) => {
  const t = useTranslations();
  const words = useProblemWords();
  return (
    <div className={`${css.state} ${small ? css.small : ''}`} role="alert">
      <h2 className={css.wrong}>{t('ui.error.title')}</h2>
      <p>{words(problem)}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('ui.error.retry')}
        </Button>
      )}
    </div>
  );
};

const widths = ['38%', '92%', '74%', '85%', '60%', '80%'];

/** Bones, not a spinner, and only after 200 ms: what is there at once must not blink. */
export const LoadingState = ({ lines = 4 }: { lines?: number }) => {
  const t = useTranslations();
  return (
    <div className={css.loading} role="status" aria-busy="true">
      <span className="unseen">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity.
        <div key={at} className={css.bone} style={{ width: widths[at % widths.length] }} />
      ))}
    </div>
  );
};

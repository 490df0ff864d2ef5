import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { SaveSearch } from './saved-searches.tsx';
import { SignalList } from './signal-list.tsx';
import css from './themes.module.css';
import { useSignals } from './use-signals.ts';

/** Everything ever heard outside that holds all these words, newest first. */
export const SignalSearch = ({ words, done }: { words: string; done: () => void }) => {
  const t = useTranslations();
  const { signals, meant, more, error, isPending, refetch } = useSignals({ words });
  return (
    <section aria-label={t('understand.search.results', { words })}>
      <div className={css.bar}>
        <h2>{t('understand.search.results', { words })}</h2>
        <div className={css.actions}>
          <SaveSearch key={words} words={words} />
          <Button variant="default" onClick={done}>
            {t('understand.search.done')}
          </Button>
        </div>
      </div>
      {meant.map((one) => (
        <p key={one.typed} className={css.about} role="status">
          {t('understand.search.meant', one)}
        </p>
      ))}
      {error ? (
        <ErrorState problem={error} retry={() => void refetch()} small />
      ) : isPending ? (
        <LoadingState lines={6} />
      ) : signals.length === 0 ? (
        <EmptyState title={t('understand.search.none')} next={t('understand.search.noneNext')} small />
      ) : (
        <SignalList signals={signals} more={more} />
      )}
    </section>
  );
};

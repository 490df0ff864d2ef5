import { useSyncExternalStore } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { ago, shortly } from './moments.ts';

// One clock for every row on the screen.
let now = Date.now();
const watchers = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  ticking ??= setInterval(() => {
    now = Date.now();
    for (const one of watchers) one();
  }, 30_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
};

/** Now, to the half minute, kept true while it is on the screen. */
export const useNow = (): number => useSyncExternalStore(watch, () => now);

/** How long ago or how soon, kept true; the exact moment on hover. `short`: `2h`, for a column. */
export const Ago = ({ at, short }: { at: string | number | Date; short?: boolean }) => {
  const t = useTranslations();
  const language = useLocale();
  const format = useFormatter();
  const clock = useNow();
  const moment = new Date(at);
  // Something made a second ago must not be in the future of a clock that is half a minute old.
  const reference = Math.abs(moment.getTime() - clock) < 60_000 ? moment.getTime() : clock;
  const just = t('ui.justNow');
  return (
    <time
      dateTime={moment.toISOString()}
      title={format.dateTime(moment, { dateStyle: 'full', timeStyle: 'short' })}
    >
      {(short ? shortly : ago)(moment.getTime(), reference, language, just)}
    </time>
  );
};

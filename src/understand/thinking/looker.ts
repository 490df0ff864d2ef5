import type { Thinking, WatchedStream } from '../ports.ts';
import { type EmergingAlert, type Watch, watchEmerging } from '../themes/emerging.ts';
import type { FindOptions, ThemeText } from '../themes/find-themes.ts';
import { refreshThemesInSteps, type StandingTheme } from '../themes/refresh-themes.ts';
import { inSteps } from './in-steps.ts';

export interface Looker {
  refresh(
    texts: ThemeText[],
    standing: readonly StandingTheme[],
    options: FindOptions,
    signal?: AbortSignal,
  ): ReturnType<Thinking['refreshThemes']>;
  watch: Thinking['watch'];
}

/** Looks at many messages together: finds themes anew, and keeps the watch over what is coming up. */
export function makeLooker(): Looker {
  let watching: { upTo: string; watch: Watch } | null = null;
  return {
    refresh: (texts, standing, options, signal) =>
      inSteps(refreshThemesInSteps(texts, [...standing], options), signal),
    async watch({ after, upTo, messages, options }, signal) {
      if (after !== null && watching?.upTo !== after) return 'from-the-beginning';
      const watch = after === null || !watching ? watchEmerging(options) : watching.watch;
      // Half a stream heard is not where anybody left off.
      watching = null;
      const alerts = await inSteps(hearAll(watch, messages), signal);
      watching = { upTo, watch };
      return alerts;
    },
  };
}

function* hearAll(watch: Watch, messages: WatchedStream['messages']): Generator<void, EmergingAlert[]> {
  const alerts: EmergingAlert[] = [];
  for (const message of messages) {
    const alert = watch.hear(message);
    if (alert) alerts.push(alert);
    yield;
  }
  return alerts;
}

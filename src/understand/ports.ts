import type { Lesson } from './reading/learn.ts';
import type { Reading } from './reading/reading.ts';
import type { Assignment, KnownTheme } from './themes/assign-theme.ts';
import type { EmergingAlert, StreamMessage, WatchOptions } from './themes/emerging.ts';
import type { FindOptions, ThemeText } from './themes/find-themes.ts';
import type { Refreshed, StandingTheme } from './themes/refresh-themes.ts';

/** What one text says, and the theme it is under; `match` is null where there was no assigner to ask. */
export interface ReadText {
  reading: Reading;
  match: Assignment | null;
}

export interface TextToAssign {
  text: string;
  language?: string;
}

/**
 * Where texts are read and themes are thought about: in threads of its own beside a server, in this one in tests and
 * on the command line. It remembers what it was taught and the assigners it made, until its `life` changes.
 */
export interface Thinking {
  /** Grows when all that was taught and made is forgotten: a thread ended. Tell it again then. */
  readonly life: number;
  /** Adds lessons to those known, or (`afresh`) begins anew with these. */
  learn(lessons: readonly Lesson[], options: { afresh: boolean }): Promise<void>;
  /** Makes an assigner under a name, in some seconds; what is asked meanwhile is answered meanwhile. */
  makeAssigner(name: string, themes: readonly KnownTheme[]): Promise<void>;
  /** Shows an assigner texts that belong to a theme; from now on it reads them so. */
  teach(name: string, shown: readonly { text: string; theme: string }[]): Promise<void>;
  read(texts: readonly string[], assigner: string | null): Promise<ReadText[]>;
  assign(assigner: string, texts: readonly TextToAssign[]): Promise<Assignment[]>;
  /** A new look at texts that come in pages; see `refreshThemesInSteps`. Rejects when `signal` says stop. */
  refreshThemes(
    pages: AsyncIterable<ThemeText[]>,
    standing: readonly StandingTheme[],
    options: FindOptions,
    signal?: AbortSignal,
  ): Promise<Refreshed>;
  /**
   * Hears more of a stream in order of day and tells what is coming up. `after`: where it left off, as the last `watch`
   * was told in `upTo`; when it knows nothing of that (or `after` is null) it says so and wants the stream from its
   * beginning.
   */
  watch(more: WatchedStream, signal?: AbortSignal): Promise<EmergingAlert[] | 'from-the-beginning'>;
  stop(): Promise<void>;
}

export interface WatchedStream {
  after: string | null;
  upTo: string;
  messages: readonly StreamMessage[];
  options: WatchOptions;
}

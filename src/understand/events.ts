import type { LedgerEvent } from '#ledger/index.ts';

/** Urgency as a number that sorts: low 0, normal 1, high 2, urgent 3. */
export const urgencyRank = { low: 0, normal: 1, high: 2, urgent: 3 } as const;

/** After reading and theme together: one a signal, and again when somebody asks to read anew. */
export type SignalRead = LedgerEvent<{
  kind: string;
  sentiment: string;
  urgency: number;
  language: string;
  theme: string | null;
  internal: boolean;
  source: string;
  customer: string | null;
}> & { type: 'signal.read' };

/** A signal got another main theme: by a person, or because a theme was found, merged or retired. */
export type SignalThemed = LedgerEvent<{ theme: string | null; was: string | null }> & {
  type: 'signal.themed';
};

export type ReadingCorrected = LedgerEvent<{ field: string; was: string; becomes: string }> & {
  type: 'reading.corrected';
};

/** A person said that these fields are right as they were read. */
export type ReadingConfirmed = LedgerEvent<{ fields: string[] }> & { type: 'reading.confirmed' };

/** A correction was undone: the field is again what it `becomes`. */
export type ReadingRestored = LedgerEvent<{ field: string; was: string; becomes: string }> & {
  type: 'reading.restored';
};

export const themeEventTypes = [
  'theme.found',
  'theme.renamed',
  'theme.merged',
  'theme.pinned',
  'theme.retired',
  'theme.revived',
  'theme.taught',
  'theme.placed',
  'theme.stewarded',
] as const;
export type ThemeChanged = LedgerEvent<Record<string, unknown>> & { type: (typeof themeEventTypes)[number] };

/** Something comes up faster than chance explains; and what a person made of it (`open` again: taken back). */
export type AlertRaised = LedgerEvent<{ kind: 'new' | 'surge'; theme: string | null; seen: number }> & {
  type: 'alert.raised';
};
export type AlertSettled = LedgerEvent<{ state: 'open' | 'expected' | 'taken-up' }> & {
  type: 'alert.settled';
};

/** The owner chose another mind, or none; the subject is who did it. */
export type MindChanged = LedgerEvent<{ kind: string; masked: boolean; uses: string[] }> & {
  type: 'mind.changed';
};

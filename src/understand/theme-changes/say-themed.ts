import type { Tx } from '#kit/database.ts';
import { append } from '#ledger/index.ts';

const portion = 500;

/** Appends that signals went from one theme to another, in portions. */
export async function sayThemed(
  tx: Tx,
  signals: readonly string[],
  facts: { theme: string; was: string },
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  for (let from = 0; from < signals.length; from += portion) {
    const some = signals.slice(from, from + portion);
    await append(
      tx,
      some.map((subject) => ({ type: 'signal.themed', subject, at, actor, facts: { ...facts } })),
    );
  }
}

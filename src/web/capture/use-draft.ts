import { useCallback, useEffect, useState } from 'react';
import type { Who } from './notes-kept.ts';

export interface Draft {
  encounter: string;
  text: string;
  place: string;
  customer: Who;
}

const key = 'heed.note';
const blank: Draft = { encounter: 'counter', text: '', place: '', customer: {} };

/** What is being written; a tab that is killed half-way a sentence gives it back. Photos wait for the button. */
export const useDraft = () => {
  const [draft, setDraft] = useState<Draft>(read);
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // A full or forbidden store: the words are still on the screen.
    }
  }, [draft]);
  const change = useCallback((more: Partial<Draft>) => setDraft((old) => ({ ...old, ...more })), []);
  /** A fresh one, at the same place and of the same kind: the next customer is often at the same counter. */
  const next = useCallback(() => setDraft(({ encounter, place }) => ({ ...blank, encounter, place })), []);
  /** It could not be kept: the words come back, before what was typed since. */
  const giveBack = useCallback(
    (old: Draft) =>
      setDraft(({ text }) => ({ ...old, text: [old.text, text].filter((one) => one.trim()).join('\n') })),
    [],
  );
  return { draft, change, next, giveBack };
};

const read = (): Draft => {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    return typeof found?.text === 'string' ? { ...blank, ...found, customer: found.customer ?? {} } : blank;
  } catch {
    return blank;
  }
};

import { useEffect, useRef, useState } from 'react';
import { saveDraft } from '#respond/contract.ts';
import { call } from '../app/api.ts';
import { Problem } from '../app/problem.ts';

export interface Draft {
  text: string;
  write: (text: string) => void;
  /** It became a reply or a note: the server has emptied it. */
  sent: () => void;
  /** Another window wrote something newer; both are there until somebody chooses. */
  other: { text: string; revision: number } | null;
  keepMine: () => void;
  takeOther: () => void;
  saved: boolean;
}

interface Kept {
  text: string;
  revision: number;
}

const pauseMs = 600;

/** What is being written, kept on the server a moment after each pause and when the page is left. */
export const useDraft = (conversation: string, mode: 'reply' | 'note', first: Kept | undefined): Draft => {
  const [text, setText] = useState(first?.text ?? '');
  const [other, setOther] = useState<Kept | null>(null);
  const [saved, setSaved] = useState(true);
  const now = useRef({ text, revision: first?.revision ?? 0, dirty: false, busy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = async (): Promise<void> => {
    const state = now.current;
    if (!state.dirty || state.busy) return;
    const sending = state.text;
    state.busy = true;
    try {
      const kept = await call(saveDraft, {
        params: { conversation, mode },
        body: { text: sending, revision: state.revision },
      });
      state.revision = kept.revision;
      state.dirty = state.text !== sending;
      setSaved(!state.dirty);
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'draft.changed-meanwhile')
        setOther({ text: String(problem.params.text ?? ''), revision: Number(problem.params.revision) });
      // Anything else: it stays dirty and the next pause tries again.
    } finally {
      state.busy = false;
    }
    if (state.dirty) later();
  };
  const later = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pauseMs);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for leaving.
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      clearTimeout(timer.current);
      void save();
    };
  }, []);

  const hold = (next: Kept, dirty: boolean): void => {
    now.current = { ...now.current, ...next, dirty };
    setText(next.text);
    setOther(null);
    setSaved(!dirty);
  };
  return {
    text,
    other,
    saved,
    write: (next) => {
      hold({ text: next, revision: now.current.revision }, true);
      later();
    },
    sent: () => {
      clearTimeout(timer.current);
      // The server counts one further when it empties a draft it had.
      const revision = now.current.revision === 0 ? 0 : now.current.revision + 1;
      hold({ text: '', revision }, false);
    },
    keepMine: () => {
      if (!other) return;
      hold({ text: now.current.text, revision: other.revision }, true);
      later();
    },
    takeOther: () => other && hold(other, false),
  };
};

import { liveQuery } from 'dexie';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type KeptNote, type Notes, openNotes } from './notes-kept.ts';
import { type Sending, sendNotes } from './send-notes.ts';
import { askWhereabouts, knownWhereabouts, type Whereabouts } from './whereabouts.ts';

const notes: Notes = openNotes();
/** Between two tries by themselves, in milliseconds. */
const pause = 20_000;

export interface Notebook {
  notes: Notes;
  /** Null until the device has been asked. */
  whereabouts: Whereabouts | null;
  kept: readonly KeptNote[];
  sending: Sending | 'busy' | null;
  /** Tries now; also after signing in again. */
  send: () => void;
}

/** What is kept on this device and how sending goes; sends by itself whenever there may be a line. */
export const useNotebook = (): Notebook => {
  const [whereabouts, setWhereabouts] = useState<Whereabouts | null>(null);
  const [kept, setKept] = useState<readonly KeptNote[]>([]);
  const [sending, setSending] = useState<Notebook['sending']>(null);
  const busy = useRef(false);

  useEffect(() => {
    const watched = liveQuery(() => notes.notes.orderBy('at').reverse().toArray()).subscribe({
      next: setKept,
      error: () => setKept([]),
    });
    return () => watched.unsubscribe();
  }, []);

  const send = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    void (async () => {
      const asked = await askWhereabouts(notes);
      if (asked === null) return 'no-line' as const;
      if (asked === 'signed-out') return 'signed-out' as const;
      setWhereabouts(asked);
      setSending('busy');
      return asked.person ? sendNotes(notes, asked.person.id) : ('signed-out' as const);
    })()
      .then(setSending)
      .catch(() => setSending('later'))
      .finally(() => {
        busy.current = false;
      });
  }, []);

  useEffect(() => {
    void knownWhereabouts(notes).then((known) => setWhereabouts((old) => old ?? known));
    send();
    const again = () => document.visibilityState === 'visible' && send();
    const timer = setInterval(() => {
      void notes.notes
        .where('state')
        .equals('waiting')
        .count()
        .then((n) => n > 0 && again());
    }, pause);
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [send]);

  return { notes, whereabouts, kept, sending, send };
};

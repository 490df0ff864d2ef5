import { useCallback, useEffect, useState } from 'react';
import { v7 } from 'uuid';

export interface Note {
  /** Made here, so that sending again after a lost answer is the same note. */
  id: string;
  encounter: string;
  text: string;
  source: string;
  name: string;
  phone: string;
  email: string;
}

const blank = (encounter: string, source: string): Note => ({
  id: v7(),
  encounter,
  text: '',
  source,
  name: '',
  phone: '',
  email: '',
});

/** A note being written; kept on this device until the server has said that it has it. */
export const useNote = (person: string) => {
  const key = `heed.note.${person}`;
  const [note, setNote] = useState<Note>(() => kept(key) ?? blank('counter', ''));
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(note));
    } catch {
      // A full or forbidden store: the note is still on the screen.
    }
  }, [key, note]);
  const change = useCallback((more: Partial<Note>) => setNote((old) => ({ ...old, ...more })), []);
  /** A fresh one, at the same place and of the same kind: the next customer is often at the same counter. */
  const next = useCallback(() => setNote((old) => blank(old.encounter, old.source)), []);
  return { note, change, next };
};

function kept(key: string): Note | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Note | null;
    return found && typeof found.id === 'string' && typeof found.text === 'string'
      ? { ...blank('counter', ''), ...found }
      : null;
  } catch {
    return null;
  }
}

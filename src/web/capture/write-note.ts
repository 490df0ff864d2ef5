import { forgetSent, type KeptNote, type KeptRecording, type Notes } from './notes-kept.ts';

export type Written = 'kept' | 'full' | 'failed';

/**
 * Keeps a note with its photos and memos on this device, whole or not at all. `full`: there is no room, and the words
 * are still on the screen.
 */
export const writeNote = async (
  notes: Notes,
  note: Omit<KeptNote, 'state' | 'problem' | 'accepted' | 'attachments'>,
  recordings: readonly KeptRecording[],
): Promise<Written> => {
  try {
    await notes.transaction('rw', notes.notes, notes.recordings, async () => {
      await notes.notes.put({
        ...note,
        attachments: recordings.length,
        state: 'waiting',
        problem: null,
        accepted: 0,
      });
      await notes.recordings.bulkPut([...recordings]);
    });
  } catch (error) {
    return isFull(error) ? 'full' : 'failed';
  }
  await forgetSent(notes).catch(() => undefined);
  // Asked once there is something to lose; a browser that says no may clear it when the disk runs full.
  void navigator.storage?.persist?.().catch(() => false);
  return 'kept';
};

/** Dexie wraps what the browser throws, and an aborted transaction wraps it again. */
const isFull = (error: unknown): boolean => {
  for (let at = error as { name?: string; inner?: unknown } | undefined; at; at = at.inner as typeof at)
    if (at.name === 'QuotaExceededError') return true;
  return /quota/i.test(String(error));
};

import { Dexie, type EntityTable } from 'dexie';

export interface Who {
  name?: string;
  phone?: string;
  email?: string;
}

/** A note as this device keeps it until the server has all of it. */
export interface KeptNote {
  /** Made here, so that sending again after a lost answer is the same note. */
  id: string;
  /** Who wrote it: it goes out under nobody else's name. */
  person: string;
  place: string;
  encounter: string;
  text: string;
  customer: Who;
  /** By the clock of this device, which may be wrong. */
  at: number;
  /** Of a clock that nobody can set, good as long as this page lives. */
  mark: { origin: number; ms: number };
  attachments: number;
  /** `waiting`: not all of it is there; `sent`; `refused`: the server said no, see `problem`. */
  state: 'waiting' | 'sent' | 'refused';
  problem: { code: string; params: Record<string, string | number> } | null;
  /** The server has the words; photos and memos may still have to go. */
  accepted: 0 | 1;
}

export interface KeptRecording {
  id: string;
  note: string;
  name: string;
  content: Blob;
}

/** What is known of the world when there is no line: who is signed in, where one can write. */
export interface KeptFact {
  key: string;
  value: unknown;
}

export type Notes = Dexie & {
  notes: EntityTable<KeptNote, 'id'>;
  recordings: EntityTable<KeptRecording, 'id'>;
  facts: EntityTable<KeptFact, 'key'>;
};

export const openNotes = (name = 'heed-notes'): Notes => {
  const notes = new Dexie(name) as Notes;
  notes.version(1).stores({ notes: 'id, state, at', recordings: 'id, note', facts: 'key' });
  return notes;
};

/** Sent ones stay a while, to look back at; then they make room. */
const sentKept = 20;

export const forgetSent = async (notes: Notes): Promise<void> => {
  const sent = await notes.notes.where('state').equals('sent').sortBy('at');
  await notes.notes.bulkDelete(sent.slice(0, Math.max(0, sent.length - sentKept)).map(({ id }) => id));
};

import type { KeptNote, Notes } from './notes-kept.ts';

/**
 * How sending ended. `done`: nothing of this person waits; `elsewhere`: another tab is at it; `no-line`, `later` (the
 * server has trouble), `signed-out`, `another` (somebody else is signed in), `refused` (some were; see their problem).
 */
export type Sending = 'done' | 'elsewhere' | 'no-line' | 'later' | 'signed-out' | 'another' | 'refused';

type Step = 'ok' | 'refused' | Exclude<Sending, 'done' | 'elsewhere' | 'refused'>;

/**
 * Sends what waits, oldest first. Safe to stop and start anywhere: ids are ours, so the server takes a repeat for
 * what it is; one tab at a time, so that two do not race; a note is marked sent only after its last photo is there.
 */
export const sendNotes = async (notes: Notes, person: string): Promise<Sending> => {
  const locks = navigator.locks as LockManager | undefined;
  // Without locks two tabs may both send; the server then drops what comes second.
  if (!locks) return sendAll(notes, person);
  return locks.request('heed-notes', { ifAvailable: true }, async (lock) =>
    lock ? sendAll(notes, person) : 'elsewhere',
  );
};

const sendAll = async (notes: Notes, person: string): Promise<Sending> => {
  let refused = false;
  for (;;) {
    const waiting = await notes.notes.where('state').equals('waiting').sortBy('at');
    const note = waiting.find((one) => one.person === person);
    if (!note) return refused ? 'refused' : 'done';
    const step = await sendOne(notes, note);
    if (step === 'refused') refused = true;
    else if (step !== 'ok') return step;
  }
};

const sendOne = async (notes: Notes, note: KeptNote): Promise<Step> => {
  if (!note.accepted) {
    const step = await put(
      notes,
      note.id,
      'POST',
      '/api/captures',
      JSON.stringify(bodyOf(note)),
      'application/json',
    );
    if (step !== 'ok') return step;
    await notes.notes.update(note.id, { accepted: 1 });
  }
  for (const recording of await notes.recordings.where('note').equals(note.id).toArray()) {
    const path = `/api/captures/${note.id}/attachments/${recording.id}?name=${encodeURIComponent(recording.name)}`;
    const type = recording.content.type || 'application/octet-stream';
    const step = await put(notes, note.id, 'PUT', path, recording.content, type);
    if (step !== 'ok') return step;
    await notes.recordings.delete(recording.id);
  }
  await notes.notes.update(note.id, { state: 'sent', problem: null });
  return 'ok';
};

/** How long ago it was is certain while the page that wrote it lives; afterwards only the clock can tell. */
export const bodyOf = (
  note: KeptNote,
  now = Date.now(),
  live = { origin: performance.timeOrigin, ms: performance.now() },
) => {
  const { id, place, encounter, text, customer, attachments, mark } = note;
  const age = mark.origin === live.origin ? live.ms - mark.ms : now - note.at;
  const named = Object.fromEntries(Object.entries(customer).filter(([, value]) => value));
  return {
    id,
    source: place,
    encounter,
    text,
    occurredAt: new Date(now - Math.max(0, age)).toISOString(),
    sentAt: new Date(now).toISOString(),
    ...(attachments > 0 && { attachments }),
    ...(Object.keys(named).length > 0 && { customer: named }),
  };
};

const put = async (
  notes: Notes,
  note: string,
  method: 'POST' | 'PUT',
  path: string,
  body: BodyInit,
  type: string,
): Promise<Step> => {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      body,
      credentials: 'same-origin',
      headers: { 'content-type': type, accept: 'application/json' },
      signal: AbortSignal.timeout(60_000),
    });
  } catch {
    return 'no-line';
  }
  if (answer.ok) return 'ok';
  if (answer.status === 401) return 'signed-out';
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) return 'later';
  const said = (await answer.json().catch(() => ({}))) as { code?: string; params?: Record<string, never> };
  // A gate on the way (a hotel's sign-in page) answers too, but not in our words.
  if (!said.code) return 'no-line';
  if (said.code === 'note.unknown') return 'another';
  await notes.notes.update(note, {
    state: 'refused',
    problem: { code: said.code, params: said.params ?? {} },
  });
  return 'refused';
};

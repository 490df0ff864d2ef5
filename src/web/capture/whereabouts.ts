import type { Notes } from './notes-kept.ts';

export interface Place {
  id: string;
  name: string;
}

/** What one must know to write a note; kept, so that it is known without a line too. */
export interface Whereabouts {
  person: { id: string; name: string } | null;
  places: Place[];
  mayWrite: boolean;
  /** Whether the server said so just now. */
  fresh: boolean;
}

const nobody: Whereabouts = { person: null, places: [], mayWrite: true, fresh: false };

/** As kept from the last time there was a line. */
export const knownWhereabouts = async (notes: Notes): Promise<Whereabouts> =>
  ((await notes.facts.get('whereabouts').catch(() => undefined))?.value as Whereabouts | undefined) ?? nobody;

/** Asks the server; null: there is no line. Somebody who is signed out stays who they were: they go on writing. */
export const askWhereabouts = async (notes: Notes): Promise<Whereabouts | 'signed-out' | null> => {
  const session = await ask<{ person: { id: string; name: string; permissions: string[] } }>('/api/session');
  if (session === null || session === 'signed-out') return session;
  const mayWrite = session.person.permissions.includes('signal.write');
  const places = mayWrite ? await ask<{ items: Place[] }>('/api/capture-places') : { items: [] };
  if (places === null || places === 'signed-out') return places;
  const { id, name } = session.person;
  const found: Whereabouts = { person: { id, name }, places: places.items, mayWrite, fresh: true };
  await notes.facts.put({ key: 'whereabouts', value: { ...found, fresh: false } }).catch(() => undefined);
  return found;
};

const ask = async <T>(path: string): Promise<T | 'signed-out' | null> => {
  try {
    const answer = await fetch(path, {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.status === 401) return 'signed-out';
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
};

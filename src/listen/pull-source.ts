import type { Tx } from '#kit/database.ts';
import type { Act } from '#people/access.ts';
import { graceMs } from './grace.ts';
import type { ListenPorts, PulledChannel } from './ports.ts';
import { lockSource, readSource } from './store/source-rows.ts';
import { noteTrouble, type Pulled, storeBatch } from './store-batch.ts';

/** Looks at one source that Heed has to ask, and stores what it finds. Null: it is off, or not one to ask. */
export async function pullSource(
  db: Tx,
  act: Act,
  given: { source: string; signal: AbortSignal },
  { channels }: Pick<ListenPorts, 'channels'>,
): Promise<Pulled | null> {
  const source = await readSource(db, given.source);
  const channel = channels.find(
    (each): each is PulledChannel => each.way === 'pulled' && each.kind === source?.kind,
  );
  if (!source || !channel || source.state !== 'on') return null;
  const { settings, cursor } = source;
  const answer = await channel.pull({ settings, cursor, at: act.at, signal: given.signal });
  return db.transaction().execute(async (tx) => {
    const now = await lockSource(tx, source.id);
    // Switched off, moved elsewhere or looked at by another process meanwhile: what was found is old.
    if (now?.state !== 'on' || JSON.stringify(now.cursor) !== JSON.stringify(cursor)) return null;
    if (JSON.stringify(now.settings) !== JSON.stringify(settings)) return null;
    if ('trouble' in answer) return noteTrouble(tx, act, now, answer);
    return storeBatch(tx, act, now, answer, graceMs(channel, settings) ?? 0);
  });
}

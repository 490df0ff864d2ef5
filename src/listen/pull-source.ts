import type { Tx } from '#kit/database.ts';
import type { Act } from '#people/access.ts';
import { credentialsOf } from './credentials.ts';
import { graceMs } from './grace.ts';
import type { ListenPorts, PulledChannel } from './ports.ts';
import { insertRecovery, lastListened } from './store/counts.ts';
import { lockSource, readSource } from './store/source-rows.ts';
import { noteTrouble, type Pulled, storeBatch } from './store-batch.ts';

/** Looks at one source that Heed has to ask, and stores what it finds. Null: it is off, or not one to ask. */
export async function pullSource(
  db: Tx,
  act: Act,
  given: { source: string; signal: AbortSignal },
  { channels, seal }: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<(Pulled & { more?: boolean }) | null> {
  const source = await readSource(db, given.source);
  const channel = channels.find(
    (each): each is PulledChannel => each.way === 'pulled' && each.kind === source?.kind,
  );
  if (!source || !channel || source.state !== 'on') return null;
  const { settings, cursor } = source;
  const credentials = credentialsOf(source, seal);
  const answer = await channel.pull({ settings, credentials, cursor, at: act.at, signal: given.signal });
  return db.transaction().execute(async (tx) => {
    const now = await lockSource(tx, source.id);
    // Switched off, moved elsewhere or looked at by another process meanwhile: what was found is old.
    if (now?.state !== 'on' || JSON.stringify(now.cursor) !== JSON.stringify(cursor)) return null;
    if (JSON.stringify(now.settings) !== JSON.stringify(settings)) return null;
    if ('trouble' in answer) return noteTrouble(tx, act, now, answer);
    const grace = graceMs(channel, settings) ?? 0;
    if (answer.covered && !answer.more) await noteRecovery(tx, source.id, act.at, grace);
    return { ...(await storeBatch(tx, act, now, answer, grace)), ...(answer.more && { more: true }) };
  });
}

/** The hole before this look is made up for: whatever was said in it came along. */
async function noteRecovery(tx: Tx, source: string, at: Date, grace: number): Promise<void> {
  const last = await lastListened(tx, source, at);
  if (last && at.getTime() - last.getTime() > grace) await insertRecovery(tx, source, last, at, at);
}

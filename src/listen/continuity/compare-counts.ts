import type { Tx } from '#kit/database.ts';
import type { Act } from '#people/access.ts';
import { credentialsOf } from '../credentials.ts';
import type { ListenPorts, PulledChannel } from '../ports.ts';
import { lockSource, readSource, updateSource } from '../store/source-rows.ts';
import { reconcileSource } from './reconcile.ts';

const day = 24 * 3600_000;
/** What was written just before midnight may be shown a little later. */
const settleMs = 3600_000;

/**
 * Asks a source that can tell how many messages it had on the last whole day (UTC) and compares. What is missing is
 * read again from there. Null: it cannot tell, or not now; that is no alarm, for trouble has its own.
 */
export async function compareCounts(
  db: Tx,
  act: Act,
  given: { source: string; signal: AbortSignal },
  { channels, seal }: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<{ missing: number } | null> {
  const source = await readSource(db, given.source);
  const channel = channels.find(
    (each): each is PulledChannel => each.way === 'pulled' && each.kind === source?.kind,
  );
  if (!source || !channel?.count || source.state !== 'on') return null;
  const to = new Date(Math.floor((act.at.getTime() - settleMs) / day) * day);
  const from = new Date(to.getTime() - day);
  const { settings } = source;
  const credentials = credentialsOf(source, seal);
  const answer = await channel.count({ settings, credentials, from, to, signal: given.signal });
  if ('trouble' in answer) return null;
  return db.transaction().execute(async (tx) => {
    const now = await lockSource(tx, source.id);
    if (now?.state !== 'on') return null;
    const compared = await reconcileSource(tx, act, {
      source: source.id,
      from,
      to,
      there: answer.count,
      sample: source.sample,
    });
    if (compared.missing > 0 && channel.rewind)
      await updateSource(tx, source.id, { cursor: channel.rewind(now.cursor, from) });
    return compared;
  });
}

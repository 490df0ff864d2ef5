import type { Tx } from '#kit/database.ts';

export interface KeptOriginal {
  type: string;
  bytes: Buffer | null;
  blob: string | null;
}

/** The untouched original of a signal, if one was kept and it is still there at its source. */
export const originalOf = (tx: Tx, signal: string): Promise<KeptOriginal | undefined> =>
  tx
    .selectFrom('listen_signal as signal')
    .innerJoin('listen_original as original', 'original.id', 'signal.original_id')
    .select(['original.type', 'original.bytes', 'original.blob'])
    .where('signal.id', '=', signal)
    .where('signal.deleted_at', 'is', null)
    .executeTakeFirst();

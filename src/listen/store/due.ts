import type { Tx } from '#kit/database.ts';

export interface OnSource {
  id: string;
  kind: string;
  settings: Record<string, unknown>;
  checked_at: Date | null;
  sample: boolean;
}

/** Sources that are on; those of the sample organisation listen to nothing real. */
export const sourcesOn = (tx: Tx): Promise<OnSource[]> =>
  tx
    .selectFrom('listen_source')
    .select(['id', 'kind', 'settings', 'checked_at', 'sample'])
    .where('state', '=', 'on')
    .where('sample', '=', false)
    .execute();

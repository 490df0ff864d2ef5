import type { Tx } from '#kit/database.ts';
import { type Duty, duties } from './store/duty.ts';

export interface OnDuty {
  person: string;
  as: 'steward' | 'deputy';
}

/** The steward, unless absent; then the deputy. Null when both are away or nobody was named: nobody listens. */
export function chooseDuty(duty: Duty): OnDuty | null {
  if (duty.steward && !duty.stewardAbsent) return { person: duty.steward, as: 'steward' };
  if (duty.deputy && !duty.deputyAbsent) return { person: duty.deputy, as: 'deputy' };
  return null;
}

/** Who is on duty for a source at a moment. */
export async function onDuty(tx: Tx, source: string, at: Date): Promise<OnDuty | null> {
  const [duty] = await duties(tx, at, [source]);
  return duty ? chooseDuty(duty) : null;
}

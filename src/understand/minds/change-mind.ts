import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import type { Seal } from '#kit/seal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { mindSettings, saveMind } from '../store/minds.ts';
import { keyPurpose } from './ask-mind.ts';
import type { MindUse } from './mind.ts';

export interface MindChange {
  kind: 'none' | 'endpoint';
  url?: string | undefined;
  model?: string | undefined;
  /** Undefined: the one that is kept stays; null: none. */
  key?: string | null | undefined;
  seconds: number;
  budgetTokens: number;
  masked: boolean;
  uses: MindUse[];
}

/** The owner chooses which mind people may ask, for what, how long and how much. */
export async function changeMind(tx: Tx, act: Act, seal: Seal, change: MindChange): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'settings.change');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  if (change.kind === 'endpoint' && !(change.url && change.model)) return refuse('mind.incomplete');
  const before = await mindSettings(tx);
  // A key belongs to its address: it is not sent to another one that somebody fills in later.
  const kept = before.url === (change.url ?? null) ? before.key_sealed : null;
  await saveMind(
    tx,
    {
      kind: change.kind,
      url: change.url ?? null,
      model: change.model ?? null,
      key_sealed:
        change.key === undefined ? kept : change.key === null ? null : seal.close(change.key, keyPurpose),
      seconds: change.seconds,
      budget_tokens: change.budgetTokens,
      masked: change.masked,
      uses: change.uses,
    },
    { by: person, at: act.at },
  );
  const facts = { kind: change.kind, masked: change.masked, uses: change.uses };
  await append(tx, [{ type: 'mind.changed', subject: person, at: act.at, actor: person, facts }]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import type { Permission } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from './access.ts';
import { newToken } from './token.ts';

/** Makes an API key; the token is returned once and kept as a hash. */
export async function makeKey(
  tx: Tx,
  act: Act,
  input: { name: string; scopes: Permission[]; expiresAt?: Date | undefined },
): Promise<{ id: string; token: string } | Refusal> {
  const denied = refuseAccess(act, 'key.change');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  if (act.actor.kind === 'key') return refuse('key.cannot-make-keys');
  const { token, hash } = newToken('heed_');
  const id = newId(act.at);
  await tx
    .insertInto('people_api_key')
    .values({
      id,
      name: input.name,
      token_hash: hash,
      hint: `${token.slice(0, 9)}…${token.slice(-4)}`,
      scopes: input.scopes,
      created_by: person,
      created_at: act.at,
      last_used_at: null,
      expires_at: input.expiresAt ?? null,
      revoked_at: null,
    })
    .execute();
  await append(tx, [
    { type: 'key.made', subject: id, at: act.at, actor: person, facts: { scopes: input.scopes } },
  ]);
  return { id, token };
}

export async function revokeKey(tx: Tx, act: Act, input: { key: string }): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'key.change');
  if (denied) return denied;
  const revoked = await tx
    .updateTable('people_api_key')
    .set({ revoked_at: act.at })
    .where('id', '=', input.key)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) return refuse('key.unknown');
  await append(tx, [
    { type: 'key.revoked', subject: input.key, at: act.at, actor: act.actor.personId, facts: {} },
  ]);
  return null;
}

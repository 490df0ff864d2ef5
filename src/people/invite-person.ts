import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from './access.ts';
import { insertAccount } from './store-session.ts';
import { hashToken, newToken } from './token.ts';

const invitationDays = 7;

/** A one-time token with which the person chooses a password; a new one ends the old. */
export async function invitePerson(
  tx: Tx,
  act: Act,
  input: { person: string },
): Promise<{ token: string; expiresAt: Date } | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  const person = await tx
    .selectFrom('people_person')
    .select(['id'])
    .where('id', '=', input.person)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!person) return refuse('person.unknown');
  const { token, hash } = newToken();
  const expiresAt = new Date(act.at.getTime() + invitationDays * 86_400_000);
  await tx
    .deleteFrom('people_invitation')
    .where('person_id', '=', person.id)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('people_invitation')
    .values({
      id: newId(act.at),
      token_hash: hash,
      purpose: 'person',
      person_id: person.id,
      expires_at: expiresAt,
      used_at: null,
      created_at: act.at,
    })
    .execute();
  await append(tx, [
    { type: 'person.invited', subject: person.id, at: act.at, actor: act.actor.personId, facts: {} },
  ]);
  return { token, expiresAt };
}

/** The person chooses name and password. The link itself is the proof: there is no actor yet. */
export async function acceptInvitation(
  tx: Tx,
  at: Date,
  input: { token: string; name: string; passwordHash: string },
): Promise<{ email: string } | Refusal> {
  const invitation = await tx
    .updateTable('people_invitation')
    .set({ used_at: at })
    .where('token_hash', '=', hashToken(input.token))
    .where('purpose', '=', 'person')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('person_id')
    .executeTakeFirst();
  if (!invitation?.person_id) return refuse('invitation.invalid');
  const person = await tx
    .selectFrom('people_person')
    .select(['id', 'email', 'auth_user_id'])
    .where('id', '=', invitation.person_id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!person) return refuse('invitation.invalid');
  // A renewed invitation is also how a lost password is replaced: the old account and its sessions end.
  await tx
    .updateTable('people_person')
    .set({ auth_user_id: null, name: input.name })
    .where('id', '=', person.id)
    .execute();
  const accountId = newId(at);
  await insertAccount(tx, {
    id: accountId,
    name: input.name,
    email: person.email,
    passwordHash: input.passwordHash,
    at,
  });
  await tx
    .updateTable('people_person')
    .set({ auth_user_id: accountId })
    .where('id', '=', person.id)
    .execute();
  await append(tx, [{ type: 'person.joined', subject: person.id, at, actor: person.id, facts: {} }]);
  return { email: person.email };
}

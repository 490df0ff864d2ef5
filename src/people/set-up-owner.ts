import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { insertAccount, nameOrganisation, oneAtATime } from './store-session.ts';
import { hashToken, newToken } from './token.ts';

/** Set-up links are short-lived: whoever has one owns the installation. */
const setUpHours = 24;

export async function setUpNeeded(tx: Tx): Promise<boolean> {
  const owner = await tx
    .selectFrom('people_person')
    .select('id')
    .where('role', '=', 'owner')
    .where('left_at', 'is', null)
    .where('sample', '=', false)
    .executeTakeFirst();
  return !owner;
}

/** A fresh one-time token for the first owner; earlier ones end. Null when there is an owner already. */
export async function makeSetUpToken(tx: Tx, at: Date): Promise<string | null> {
  if (!(await setUpNeeded(tx))) return null;
  const { token, hash } = newToken();
  await tx.deleteFrom('people_invitation').where('purpose', '=', 'owner').execute();
  await tx
    .insertInto('people_invitation')
    .values({
      id: newId(),
      token_hash: hash,
      purpose: 'owner',
      person_id: null,
      expires_at: new Date(at.getTime() + setUpHours * 3_600_000),
      used_at: null,
      created_at: at,
    })
    .execute();
  return token;
}

export interface NewOwner {
  name: string;
  organisation: string;
  email: string;
  passwordHash: string;
  language: string;
}

/** The first owner, with the one-time token of the first start. */
export async function setUpOwner(
  tx: Tx,
  at: Date,
  token: string,
  owner: NewOwner,
): Promise<{ personId: string } | Refusal> {
  const used = await tx
    .updateTable('people_invitation')
    .set({ used_at: at })
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', 'owner')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  if (used.numUpdatedRows === 0n) return refuse('set-up.link-invalid');
  return makeOwner(tx, at, owner);
}

/** Also the unattended way (HEED_OWNER_EMAIL); refused once there is an owner. */
export async function makeOwner(tx: Tx, at: Date, owner: NewOwner): Promise<{ personId: string } | Refusal> {
  await oneAtATime(tx);
  if (!(await setUpNeeded(tx))) return refuse('set-up.done-already');
  const personId = newId(at);
  const accountId = newId(at);
  await insertAccount(tx, {
    id: accountId,
    name: owner.name,
    email: owner.email,
    passwordHash: owner.passwordHash,
    at,
  });
  await nameOrganisation(tx, { name: owner.organisation, language: owner.language, at });
  await tx
    .insertInto('people_person')
    .values({
      id: personId,
      name: owner.name,
      email: owner.email.toLowerCase(),
      role: 'owner',
      department_id: null,
      language: owner.language,
      languages: [owner.language],
      hours: null,
      auth_user_id: accountId,
      left_at: null,
      created_at: at,
    })
    .execute();
  await append(tx, [
    { type: 'organisation.set-up', subject: personId, at, actor: personId, facts: {} },
    { type: 'person.added', subject: personId, at, actor: personId, facts: { role: 'owner' } },
  ]);
  return { personId };
}

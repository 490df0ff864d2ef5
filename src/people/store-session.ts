import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Permission } from '#kit/endpoint.ts';
import type { Actor } from './access.ts';
import type { Role } from './permissions.ts';
import { hashToken } from './token.ts';

/** The person behind a signed-in account; null when they have left. */
export async function actorOfAccount(db: Tx, authUserId: string): Promise<Actor | null> {
  const person = await db
    .selectFrom('people_person')
    .select(['id', 'role'])
    .where('auth_user_id', '=', authUserId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return person ? { kind: 'person', personId: person.id, role: person.role, scopes: null } : null;
}

/** The maker's role bounds the key; a key of somebody who left is dead. */
export async function actorOfKey(db: Tx, token: string, at: Date): Promise<Actor | null> {
  const { rows } = await sql<{
    id: string;
    scopes: Permission[];
    created_by: string;
    role: Role;
    stale: boolean;
  }>`
    select key.id, key.scopes, key.created_by, person.role,
           coalesce(key.last_used_at < ${at}::timestamptz - interval '1 minute', true) as stale
    from people_api_key key join people_person person on person.id = key.created_by
    where key.token_hash = ${hashToken(token)} and key.revoked_at is null and person.left_at is null
      and (key.expires_at is null or key.expires_at > ${at})`.execute(db);
  const key = rows[0];
  if (!key) return null;
  if (key.stale) await sql`update people_api_key set last_used_at = ${at} where id = ${key.id}`.execute(db);
  return { kind: 'key', personId: key.created_by, role: key.role, scopes: key.scopes };
}

/** Makes the account rows as the sign-in library reads them, in the caller's transaction. */
export async function insertAccount(
  tx: Tx,
  account: { id: string; name: string; email: string; passwordHash: string; at: Date },
): Promise<void> {
  const { id, name, at } = account;
  const email = account.email.toLowerCase();
  await sql`delete from auth_user where email = ${email} and not exists (
    select 1 from people_person where auth_user_id = auth_user.id)`.execute(tx);
  await sql`insert into auth_user (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${name}, ${email}, true, ${at}, ${at})`.execute(tx);
  await sql`insert into auth_account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${id}, ${id}, 'credential', ${id}, ${account.passwordHash}, ${at}, ${at})`.execute(tx);
}

/** By person, or by the address of a working account. */
export async function sessionOf(db: Tx, who: { personId: string } | { email: string }) {
  const { rows } = await sql<{
    id: string;
    name: string;
    email: string;
    role: Role;
    language: 'nl' | 'en';
    scheme: 'auto' | 'light' | 'dark';
    organisation: string;
    sample: boolean;
    timeZone: string;
  }>`
    select person.id, person.name, person.email, person.role, person.language, person.scheme,
           organisation.name as organisation, organisation.sample_since is not null as sample, organisation.time_zone as "timeZone"
    from people_person person, people_organisation organisation
    where person.left_at is null and person.auth_user_id is not null
      and ${'personId' in who ? sql`person.id = ${who.personId}` : sql`lower(person.email) = ${who.email.toLowerCase()}`}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function keysWithMakers(db: Tx) {
  const keys = await db
    .selectFrom('people_api_key as key')
    .innerJoin('people_person as person', 'person.id', 'key.created_by')
    .select([
      'key.id',
      'key.name',
      'hint',
      'scopes',
      'created_by',
      'person.name as maker',
      'key.created_at',
      'last_used_at',
      'expires_at',
      'revoked_at',
    ])
    .orderBy('key.created_at', 'desc')
    .execute();
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    hint: key.hint,
    scopes: key.scopes as Permission[],
    createdBy: { id: key.created_by, name: key.maker },
    createdAt: key.created_at.toISOString(),
    lastUsedAt: iso(key.last_used_at),
    expiresAt: iso(key.expires_at),
    revokedAt: iso(key.revoked_at),
  }));
}

export async function namesOf(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db
    .selectFrom('people_person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(people.map((person) => [person.id, person.name]));
}

/** Two first owners at once must not both succeed. */
export const oneAtATime = (tx: Tx) => sql`select pg_advisory_xact_lock(4202)`.execute(tx);

export async function nameOrganisation(
  tx: Tx,
  { name, language, at }: { name: string; language: string; at: Date },
): Promise<void> {
  await sql`insert into people_organisation (id, name, language, created_at) values (1, ${name}, ${language}, ${at})
    on conflict (id) do update set name = excluded.name where people_organisation.sample_since is null`.execute(
    tx,
  );
}

/** The person with this address, or (null) the first owner. */
export async function ownerNamed(db: Tx, email: string | null): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select id from people_person where left_at is null
      and ${email ? sql`lower(email) = ${email.toLowerCase()}` : sql`role = 'owner' and auth_user_id is not null`}
    order by created_at limit 1`.execute(db);
  return rows[0] ?? null;
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Role } from '#people/permissions.ts';

/** For tests: a person. */
export async function makePerson(db: Tx, given: { name?: string; role?: Role } = {}): Promise<string> {
  const id = newId();
  const name = given.name ?? `Person ${id.slice(-6)}`;
  await db
    .insertInto('people_person')
    .values({
      id,
      name,
      email: `${id}@heed.test`,
      role: given.role ?? 'member',
      department_id: null,
      hours: null,
      auth_user_id: null,
      left_at: null,
      created_at: new Date('2026-01-01T00:00:00Z'),
    })
    .execute();
  return id;
}

/** For tests: a source with a steward and a deputy. */
export async function makeSource(
  db: Tx,
  given: {
    kind?: string;
    name?: string;
    channel?: string;
    state?: 'on' | 'off';
    internal?: boolean;
    settings?: Record<string, unknown>;
  } = {},
): Promise<{ id: string; steward: string; deputy: string }> {
  const id = newId();
  const steward = await makePerson(db, { role: 'steward' });
  const deputy = await makePerson(db, { role: 'steward' });
  await db
    .insertInto('listen_source')
    .values({
      id,
      kind: given.kind ?? 'ingest',
      name: given.name ?? `Source ${id}`,
      channel: given.channel ?? 'post',
      internal: given.internal ?? false,
      settings: JSON.stringify(given.settings ?? {}),
      secret: null,
      steward_id: steward,
      deputy_id: deputy,
      state: given.state ?? 'on',
      cursor: null,
      checked_at: null,
      heard_at: null,
      trouble: null,
      created_at: new Date('2026-01-01T00:00:00Z'),
    })
    .execute();
  return { id, steward, deputy };
}

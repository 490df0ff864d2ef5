import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../../test/support/server.ts';

let heed: TestServer;
let token: string;
let weak: string;

beforeAll(async () => {
  heed = await testServer();
  const key = async (scopes: string[]) =>
    (await heed.owner.call<{ token: string }>('POST', '/api/keys', { name: 'Directory', scopes })).body.token;
  token = await key(['people.change']);
  weak = await key(['read']);
});
afterAll(() => heed.close());

// biome-ignore lint/suspicious/noExplicitAny: what a directory reads is told by the assertions.
type Said = any;
async function scim(
  method: string,
  path: string,
  payload?: object,
  bearer = token,
): Promise<{ status: number; body: Said }> {
  const answer = await heed.server.app.inject({
    method: method as 'GET',
    url: `/scim/v2${path}`,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(payload && { 'content-type': 'application/scim+json' }),
    },
    ...(payload && { payload: JSON.stringify(payload) }),
  });
  const told = answer.body === '' ? null : JSON.parse(answer.body);
  if (told && answer.statusCode < 300)
    expect(answer.headers['content-type']).toContain('application/scim+json');
  return { status: answer.statusCode, body: told };
}
const find = async (filter: string) =>
  (await scim('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body;
const patch = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const user = (userName: string, more: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName,
  name: { givenName: 'Ann', familyName: 'de Vries' },
  externalId: `ext-${userName}`,
  active: true,
  ...more,
});

describe('SCIM users', () => {
  it('come in with department and job, are found by user name in any case, and once', async () => {
    const extension = {
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Workshop' },
    };
    const added = await scim('POST', '/Users', user('ann@scim.nl', { title: 'Mechanic', ...extension }));
    expect(added).toMatchObject({
      status: 201,
      body: { userName: 'ann@scim.nl', displayName: 'Ann de Vries', title: 'Mechanic', active: true },
    });
    expect(await find('userName eq "ANN@scim.nl"')).toMatchObject({
      totalResults: 1,
      Resources: [{ id: added.body.id, externalId: 'ext-ann@scim.nl' }],
    });
    expect(await find('externalId eq "ext-ann@scim.nl"')).toMatchObject({ totalResults: 1 });
    expect(await find('userName eq "nobody@scim.nl"')).toMatchObject({ totalResults: 0, Resources: [] });
    const twice = await scim('POST', '/Users', user('Ann@Scim.nl'));
    expect(twice).toMatchObject({ status: 409, body: { scimType: 'uniqueness', status: '409' } });
    const shown = await heed.owner.call<{ department: { name: string } }>(
      'GET',
      `/api/people/${added.body.id}`,
    );
    expect(shown.body.department.name).toBe('Workshop');
  });

  it('leave by active false in the ways directories say it, and come back', async () => {
    const { id } = (await scim('POST', '/Users', user('bob@scim.nl'))).body;
    const off = await scim('PATCH', `/Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'False' }));
    expect(off).toMatchObject({ status: 200, body: { active: false } });
    expect((await heed.owner.call('GET', `/api/people/${id}`)).status).toBe(404);
    const on = await scim(
      'PATCH',
      `/Users/${id}`,
      patch({ op: 'replace', value: { active: true, displayName: 'Bob' } }),
    );
    expect(on.body).toMatchObject({ active: true, displayName: 'Bob' });
    expect((await heed.owner.call('GET', `/api/people/${id}`)).status).toBe(200);
    expect((await scim('PUT', `/Users/${id}`, user('bob@scim.nl', { active: false }))).body.active).toBe(
      false,
    );
    expect((await find('userName eq "bob@scim.nl"')).Resources[0].active).toBe(false);
  });

  it('never take the last owner away, and say in their own way what is wrong', async () => {
    const owner = await scim('DELETE', `/Users/${heed.owner.personId}`);
    expect(owner.status).toBe(422);
    expect(
      (
        await scim(
          'PATCH',
          `/Users/${heed.owner.personId}`,
          patch({ op: 'replace', path: 'active', value: false }),
        )
      ).status,
    ).toBe(400);
    expect(await scim('POST', '/Users', user('no address'))).toMatchObject({
      status: 400,
      body: { scimType: 'invalidValue' },
    });
    expect(await find('name co "x"')).toMatchObject({ scimType: 'invalidFilter' });
    expect((await scim('GET', '/Users/01900000-0000-7000-8000-000000000000')).status).toBe(404);
    expect(
      await scim('PATCH', `/Users/${heed.owner.personId}`, patch({ op: 'move', path: 'title' })),
    ).toMatchObject({ status: 400 });
  });

  it('are pages of all, also who left', async () => {
    const page = (await scim('GET', '/Users?startIndex=2&count=1')).body;
    expect(page).toMatchObject({ startIndex: 2, itemsPerPage: 1, totalResults: expect.any(Number) });
    expect(page.totalResults).toBeGreaterThan(2);
  });

  it('need a key that may change people', async () => {
    expect((await scim('GET', '/Users', undefined, weak)).status).toBe(403);
    expect((await scim('GET', '/Users', undefined, 'heed_wrong')).status).toBe(401);
    expect((await scim('GET', '/ServiceProviderConfig')).body.patch.supported).toBe(true);
    expect((await scim('GET', '/ResourceTypes')).body.totalResults).toBe(2);
  });
});

describe('SCIM groups', () => {
  it('are teams: added with members, found, changed, renamed, closed', async () => {
    const ids: string[] = [];
    for (const name of ['cas', 'dee', 'eva'])
      ids.push((await scim('POST', '/Users', user(`${name}@scim.nl`))).body.id);
    const [cas, dee, eva] = ids;
    const added = await scim('POST', '/Groups', { displayName: 'Sales / Shops', members: [{ value: cas }] });
    expect(added).toMatchObject({
      status: 201,
      body: { displayName: 'Sales / Shops', members: [{ value: cas }] },
    });
    const { id } = added.body;
    const members = async (...operations: object[]) =>
      (await scim('PATCH', `/Groups/${id}`, patch(...operations))).body.members
        .map(({ value }: { value: string }) => value)
        .sort();
    expect(await members({ op: 'add', path: 'members', value: [{ value: dee }, { value: eva }] })).toEqual(
      [...ids].sort(),
    );
    expect(await members({ op: 'remove', path: `members[value eq "${cas}"]` })).toEqual([dee, eva].sort());
    expect(await members({ op: 'replace', value: { members: [{ value: cas }] } })).toEqual([cas]);
    expect((await scim('GET', `/Users/${cas}`)).body.groups).toMatchObject([{ value: id, display: 'Shops' }]);
    expect((await scim('PUT', `/Groups/${id}`, { displayName: 'Sales / Stores' })).body.displayName).toBe(
      'Sales / Stores',
    );
    const named = await scim(
      'GET',
      `/Groups?filter=${encodeURIComponent('displayName eq "sales / stores"')}`,
    );
    expect(named.body).toMatchObject({ totalResults: 1 });
    expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204);
    expect((await scim('GET', `/Groups/${id}`)).status).toBe(404);
  });
});

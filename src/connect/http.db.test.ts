import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExpertise, makeTheme } from '../../test/support/organisation.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';

let heed: TestServer;
let member: Visitor;
let colleague: Visitor;
let reader: Visitor;
let battery: string;

beforeAll(async () => {
  heed = await testServer();
  member = await heed.enter('member');
  colleague = await heed.enter('member');
  reader = await heed.enter('reader');
  battery = await makeTheme(heed.database.db, 'Battery', 'Accu');
});
afterAll(() => heed.close());

type Items<T> = { items: T[] };
interface Profile {
  hidden: boolean;
  items: { level: number; evidence: { id: string; kind: string; hidden: boolean }[] }[];
}

describe('expertise over HTTP', () => {
  const profile = async (viewer: Visitor) =>
    (await viewer.call<Profile>('GET', `/api/people/${member.personId}/expertise`)).body;
  const path = () => `/api/people/${member.personId}/expertise`;

  it('is said, confirmed, found by who asks, hidden and taken back', async () => {
    expect((await member.call('POST', path(), { themeId: battery, level: 5 })).status).toBe(201);
    expect((await colleague.call('POST', path(), { themeId: battery, level: 4 })).status).toBe(201);
    expect((await profile(colleague)).items[0]!.evidence.map(({ kind }) => kind).sort()).toEqual([
      'declared',
      'endorsed',
    ]);
    const ask = () =>
      colleague.call<{ people: { person: { id: string } }[] }>('POST', '/api/who', { text: 'mijn accu' });
    expect((await ask()).body.people.map(({ person }) => person.id)).toEqual([member.personId]);
    await member.call('PATCH', '/api/profile', { hidden: true });
    expect((await ask()).body.people).toEqual([]);
    expect((await profile(colleague)).items).toEqual([]);
    expect((await profile(member)).items).toHaveLength(1);
    await member.call('PATCH', '/api/profile', { hidden: false });
    for (const { id } of (await profile(member)).items[0]!.evidence)
      expect((await member.call('DELETE', `/api/expertise/${id}`)).status).toBeLessThan(300);
    expect((await profile(member)).items).toEqual([]);
  });

  it('is not for readers to say, nor for a level beyond five', async () => {
    expect((await reader.call('POST', path(), { themeId: battery, level: 3 })).status).toBe(403);
    expect((await member.call('POST', path(), { themeId: battery, level: 6 })).status).toBe(400);
  });
});

describe('asks over HTTP', () => {
  it('go from one to the other and back', async () => {
    const asked = await member.call<{ id: string }>('POST', '/api/asks', {
      toPersonId: colleague.personId,
      question: 'How does it charge?',
    });
    expect(asked.status).toBe(201);
    const toMe = () => colleague.call<Items<{ state: string; asker: { name: string } }>>('GET', '/api/asks');
    expect((await toMe()).body.items).toMatchObject([{ state: 'open', asker: { name: 'member 1' } }]);
    expect((await reader.call('POST', `/api/asks/${asked.body.id}/answer`, { answer: 'x' })).status).toBe(
      403,
    );
    const answered = await colleague.call('POST', `/api/asks/${asked.body.id}/answer`, { answer: 'Slowly.' });
    expect(answered.status).toBeLessThan(300);
    const byMe = await member.call<Items<{ answer: string }>>('GET', '/api/asks?of=by-me');
    expect(byMe.body.items).toMatchObject([{ answer: 'Slowly.' }]);
  });
});

describe('demand and talent over HTTP', () => {
  it('tells its base and its moment, and delivery of what is not there is 404', async () => {
    await makeExpertise(heed.database.db, { person: member.personId, theme: battery, level: 4 });
    const { body } = await reader.call<{ n: number; asOf: string; themes: unknown[] }>(
      'GET',
      '/api/demand-and-talent',
    );
    expect(body).toMatchObject({ n: 0, matchIndex: null, themes: [{ voices: 0, people: 1 }] });
    expect(Date.parse(body.asOf)).not.toBeNaN();
    expect((await reader.call('GET', `/api/themes/${battery}/delivery`)).body).toMatchObject({
      advice: 'deliver',
    });
    expect((await reader.call('GET', `/api/themes/${member.personId}/delivery`)).status).toBe(404);
  });
});

describe('the organisation over HTTP', () => {
  it('shows why somebody is away to themselves and owners alone', async () => {
    const from = new Date(Date.now() - 60_000).toISOString();
    const path = `/api/people/${member.personId}`;
    const marked = await member.call<{ id: string }>('POST', `${path}/absences`, { from, reason: 'private' });
    expect(marked.status).toBe(201);
    const seen = async (visitor: Visitor) =>
      (await visitor.call<{ absences: { reason: string }[] }>('GET', path)).body.absences[0]?.reason;
    expect([await seen(member), await seen(heed.owner), await seen(colleague)]).toEqual([
      'private',
      'private',
      '',
    ]);
    expect(JSON.stringify((await colleague.call('GET', '/api/people')).body)).not.toContain('private');
    expect((await colleague.call('DELETE', `/api/absences/${marked.body.id}`)).status).toBe(403);
  });

  it('is changed by owners alone, and told to all', async () => {
    const body = { name: 'Workshop', parentId: null };
    expect((await member.call('POST', '/api/departments', body)).status).toBe(403);
    const made = await heed.owner.call<{ id: string }>('POST', '/api/departments', body);
    expect(made.status).toBe(201);
    const mandate = { decision: 'refund', role: 'member', limitCents: 5_000 };
    expect((await heed.owner.call('POST', '/api/mandates', mandate)).status).toBe(201);
    const { body: person } = await reader.call('GET', `/api/people/${member.personId}`);
    expect(person).toMatchObject({ mandates: [{ decision: 'refund', limitCents: 5_000, role: 'member' }] });
    const organisation = await reader.call<{ departments: { name: string }[] }>('GET', '/api/organisation');
    expect(organisation.body.departments).toMatchObject([{ name: 'Workshop', people: 0 }]);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '#kit/clock.ts';
import { newId } from '#kit/ids.ts';
import {
  acts,
  addCustomer,
  day,
  later,
  monday,
  openedConversation,
  type RespondWorld,
  respondWorld,
} from '../../test/support/respond-world.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';
import { queueTelling } from './index.ts';
import type { Utterance, Voice } from './ports.ts';
import { sendReply } from './reply/send-reply.ts';

let server: TestServer;
let world: RespondWorld;
let me: Visitor;
let colleague: Visitor;
const clock = stoppedClock(monday);
beforeAll(async () => {
  server = await testServer({
    clock,
    env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'care@wielhuis.example' },
  });
  world = await respondWorld(server.database.db);
  me = await server.enter('member');
  colleague = await server.enter('member');
});
afterAll(() => server.close());

const out: Utterance[] = [];
const voice: Voice = {
  repeatable: false,
  domain: 'wielhuis.example',
  async speak(utterance) {
    out.push(utterance);
    return { sent: true };
  },
};

/** Sends everything that waits, as the jobs would. */
async function sendAll() {
  clock.advance(20_000);
  const hookOf = async () => ({ url: 'https://hook.example', secret: 'whsec_eA==' });
  const sites = { wordpress: voice, mastodon: voice, bluesky: voice, discourse: voice, github: voice };
  const place = { kind: 'mastodon' as const, settings: {}, credentials: {}, externalId: '1', meta: {} };
  const job = sendReply({
    db: server.database.db,
    clock,
    voices: { mail: voice, webhook: voice, sites },
    hookOf,
    siteOf: async () => place,
  });
  const { rows } = await sql<{ id: string }>`select id from respond_reply where state = 'queued'`.execute(
    server.database.db,
  );
  for (const { id } of rows)
    await job.work({ reply: id }, { tries: 1, last: true, signal: AbortSignal.timeout(5000) });
}

const link = (text: string) => /\/c\/(\S+)/.exec(text)?.[1];
const ok = (status: number) => expect(status).toBeLessThan(300);

describe('what is internal', () => {
  it('never leaves, over any path, however the verbs are mixed', async () => {
    const { db } = server.database;
    let seed = 11;
    const chance = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const pages = new Map<string, string>();
    const says = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const hook = chance() < 0.4;
      await sql`update listen_source set settings = ${JSON.stringify(hook ? { replyHook: { url: 'https://hook.example' } } : {})}
        where id = ${world.forum}`.execute(db);
      const customer = await addCustomer(db, 'C', chance() < 0.8 ? `c${round}@example.org` : undefined);
      const id = await openedConversation(db, world, {
        source: hook ? world.forum : world.mail,
        customer,
        at: clock.now(),
      });
      const secret = () => `INTERNAL-${newId()}`;
      const deeds: Record<string, () => Promise<{ status: number }>> = {
        note: () =>
          me.call('POST', `/api/conversations/${id}/notes`, {
            text: secret(),
            mentions: [colleague.personId],
          }),
        draft: () => me.call('PUT', `/api/conversations/${id}/drafts/reply`, { text: secret(), revision: 0 }),
        noteDraft: () =>
          me.call('PUT', `/api/conversations/${id}/drafts/note`, { text: secret(), revision: 0 }),
        handover: () =>
          me.call('POST', `/api/conversations/${id}/handovers`, {
            toPerson: colleague.personId,
            reason: secret(),
          }),
        promise: () =>
          me.call('POST', `/api/conversations/${id}/promises`, {
            text: secret(),
            dueAt: later(day, clock.now()).toISOString(),
          }),
        decision: () =>
          me.call('POST', `/api/conversations/${id}/decisions`, {
            decision: 'gesture',
            amountCents: null,
            reason: secret(),
          }),
        reply: () => me.call('POST', `/api/conversations/${id}/replies`, { text: `said ${round}` }),
        solve: () => me.call('PUT', `/api/conversations/${id}/solution`, {}),
        reopen: () => me.call('DELETE', `/api/conversations/${id}/solution`),
        telling: async () => {
          const told = await db.transaction().execute((tx) =>
            queueTelling(tx, acts(world.olga, clock.now(), 'owner'), {
              conversationId: id,
              customerId: customer,
              text: `told ${round}`,
              key: `${round}`,
            }),
          );
          return { status: 'refused' in told ? 422 : 200 };
        },
      };
      for (let deed = 0; deed < 12; deed += 1) {
        const names = Object.keys(deeds);
        const name = names[Math.floor(chance() * names.length)]!;
        const { status } = await deeds[name]!();
        expect(status).toBeLessThan(500);
        if (status < 300) says.add(name);
        if (chance() < 0.3) await sendAll();
      }
      await sendAll();
      for (const { text } of out) {
        const token = link(text);
        if (token && !pages.has(token)) pages.set(token, (await me.call<string>('GET', `/c/${token}`)).body);
      }
    }
    expect(out.length).toBeGreaterThan(10);
    expect(pages.size).toBeGreaterThan(2);
    expect([...says].sort()).toEqual(
      [
        'decision',
        'draft',
        'handover',
        'note',
        'noteDraft',
        'promise',
        'reopen',
        'reply',
        'solve',
        'telling',
      ].filter((one) => one !== 'decision'),
    );
    expect(new Set(out.map(({ purpose }) => purpose))).toEqual(new Set(['reply', 'confirmation', 'telling']));
    expect(JSON.stringify(out) + [...pages.values()].join()).not.toContain('INTERNAL-');
    const inside = JSON.stringify(
      (await sql`select text from respond_note union all select text from respond_draft`.execute(db)).rows,
    );
    expect(inside).toContain('INTERNAL-');
  }, 60_000);
});

describe('the customer says whether it is solved', () => {
  async function asked() {
    const id = await openedConversation(server.database.db, world, { at: clock.now(), language: 'nl' });
    out.length = 0;
    ok((await me.call('PUT', `/api/conversations/${id}/solution`, {})).status);
    await sendAll();
    const token = link(out.find(({ purpose }) => purpose === 'confirmation')!.text)!;
    const read = async () =>
      (
        await me.call<{ state: string; confirmedAt: string | null; effort: number | null; reopened: number }>(
          'GET',
          `/api/conversations/${id}`,
        )
      ).body;
    const answer = (form: string) =>
      server.server.app.inject({
        method: 'POST',
        url: `/c/${token}`,
        payload: form,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    return { id, token, read, answer };
  }

  it('looking changes nothing; yes confirms, once', async () => {
    const { token, read, answer } = await asked();
    const before = await read();
    expect(before).toMatchObject({ state: 'solved', confirmedAt: null });
    const page = await server.server.app.inject({ method: 'GET', url: `/c/${token}` });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('Is het opgelost?');
    expect(page.body).not.toContain('<script');
    expect(await read()).toEqual(before);
    expect((await answer('solved=yes&effort=2&words=Fijn')).body).toContain('Dank u wel');
    expect(await read()).toMatchObject({ state: 'solved', effort: 2 });
    expect((await read()).confirmedAt).not.toBeNull();
    expect((await answer('solved=no')).body).toContain('al geantwoord');
    expect((await read()).state).toBe('solved');
  });

  it('no opens it again; an old or invented link does nothing', async () => {
    const { read, answer } = await asked();
    expect((await answer('solved=no&effort=5&words=Nog+steeds+stuk')).body).toContain('opnieuw');
    expect(await read()).toMatchObject({ state: 'open', reopened: 1, effort: 5 });
    const late = await asked();
    clock.advance(61 * day);
    expect((await late.answer('solved=yes')).body).toContain('verlopen');
    expect((await late.read()).confirmedAt).toBeNull();
    const invented = await server.server.app.inject({ method: 'GET', url: '/c/nonsense' });
    expect(invented.statusCode).toBe(200);
    expect(invented.body).toContain('This link does not work');
  });

  it('keeps only a hash of the token', async () => {
    const { token } = await asked();
    const { rows } = await sql<{
      kept: string;
    }>`select encode(token_hash, 'escape') as kept from respond_confirmation`.execute(server.database.db);
    expect(rows.some(({ kept }) => kept.includes(token))).toBe(false);
  });
});

describe('decisions under a mandate', () => {
  it('takes what is covered, asks the one who may for more, and only they approve', async () => {
    const { db } = server.database;
    await sql`insert into people_mandate (id, decision, person_id, limit_cents, valid_from, granted_by, granted_at) values
      (${newId()}, 'refund', ${me.personId}, 15000, ${monday}, ${world.olga}, ${monday}),
      (${newId()}, 'refund', ${colleague.personId}, 100000, ${monday}, ${world.olga}, ${monday})`.execute(db);
    const id = await openedConversation(db, world, { at: clock.now() });
    const decide = (amountCents: number) =>
      me.call<{ id: string; state: string; askedOf: string; code: string }>(
        'POST',
        `/api/conversations/${id}/decisions`,
        { decision: 'refund', amountCents },
      );
    const beside = await me.call<{ mandates: unknown[] }>('GET', `/api/conversations/${id}/surroundings`);
    expect(beside.body.mandates).toEqual([{ decision: 'refund', limitCents: 15000 }]);
    expect((await decide(15000)).body.state).toBe('decided');
    const asked = (await decide(15001)).body;
    expect(asked).toMatchObject({ state: 'asked', code: 'over-limit', askedOf: colleague.personId });
    expect((await decide(100001)).status).toBe(422);
    const today = await colleague.call<{ approvals: { id: string }[] }>('GET', '/api/today');
    expect(today.body.approvals.map((one) => one.id)).toEqual([asked.id]);
    const approve = (who: Visitor) =>
      who.call('PUT', `/api/decisions/${asked.id}/approval`, { approved: true });
    expect((await approve(me)).status).toBe(422);
    expect((await approve(server.owner)).status).toBe(422);
    expect((await approve(colleague)).status).toBe(200);
    expect((await approve(colleague)).status).toBe(409);
  });
});

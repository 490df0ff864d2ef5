import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type HeedProcess, heedProcess } from '../support/heed-process.ts';
import { wordsIn } from '../support/words.ts';

const t = wordsIn('en');
const password = 'another-password';
let heed: HeedProcess;
let browser: Browser;
let conversation: string;

beforeAll(async () => {
  heed = await heedProcess();
  await heed.call('PATCH', '/api/session/settings', { language: 'en' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await heed?.close();
});

/** Somebody's own browser, signed in and looking at the conversation. */
const looking = async (email: string, secret: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(() => localStorage.setItem('heed.language', 'en'));
  await page.goto(`${heed.url}/`);
  await page.getByLabel(t('ui.door.email')).fill(email);
  await page.locator('input[type=password]').fill(secret);
  await page.getByRole('button', { name: t('ui.door.signInAction') }).click();
  await page.getByRole('navigation').first().waitFor();
  // A person's own language goes before the device's.
  await page.evaluate(() =>
    fetch('/api/session/settings', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'en' }),
    }),
  );
  await page.goto(`${heed.url}/inbox/${conversation}?view=all`);
  await page.getByText('My lamp is broken').first().waitFor();
  return page;
};

test('two people at one conversation see each other, and only one of them takes it', async () => {
  const me = (await heed.call<{ person: { id: string } }>('GET', '/api/session')).person.id;
  const bram = await heed.call<{ id: string }>('POST', '/api/people', {
    name: 'Bram Bakker',
    email: 'bram@example.org',
    languages: ['en'],
  });
  const { link } = await heed.call<{ link: string }>('POST', `/api/people/${bram.id}/invitation`);
  await fetch(`${heed.url}/api/invitations/acceptance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).searchParams.get('token'), name: 'Bram Bakker', password }),
  });
  const source = await heed.call<{ id: string }>('POST', '/api/sources', {
    kind: 'ingest',
    name: 'Shop',
    channel: 'web-form',
    steward: me,
    deputy: bram.id,
  });
  await heed.call('PATCH', `/api/sources/${source.id}`, { state: 'on' });
  await heed.call('POST', `/api/sources/${source.id}/signals`, {
    items: [{ externalId: '1', text: 'My lamp is broken', author: { email: 'ann@example.net' } }],
  });
  await expect
    .poll(
      async () => {
        const { items } = await heed.call<{ items: { id: string; assignee: { id: string } | null }[] }>(
          'GET',
          '/api/conversations?view=all',
        );
        conversation = items[0]?.id ?? '';
        return items[0]?.assignee?.id;
      },
      { timeout: 30_000, interval: 200 },
    )
    .toBe(me);

  const hers = await looking(heed.owner.email, heed.owner.password);
  const his = await looking('bram@example.org', password);
  // Who comes second sees at once that somebody is here; who was first, within the next half minute.
  await his.getByText(/is looking at this too/).waitFor();
  await hers.getByText('Bram Bakker is looking at this too').waitFor({ timeout: 40_000 });

  // Both have it before them as hers; the first who takes it has it, and the other is told whose it is.
  await his.getByRole('button', { name: t('respond.deed.takeOver') }).click();
  await expect
    .poll(
      async () =>
        (await heed.call<{ assignee: { id: string } }>('GET', `/api/conversations/${conversation}`)).assignee
          .id,
      { timeout: 20_000, interval: 100 },
    )
    .toBe(bram.id);
  const late = await hers.evaluate(
    async (id) =>
      (
        await fetch(`/api/conversations/${id}/assignee`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({}),
        })
      ).json(),
    conversation,
  );
  expect(late).toMatchObject({ code: 'conversation.has-owner', params: { name: 'Bram Bakker' } });
  await hers.getByRole('button', { name: t('respond.deed.takeOver') }).waitFor();
});

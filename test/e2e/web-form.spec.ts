import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type HeedProcess, heedProcess } from '../support/heed-process.ts';

const words = JSON.parse(readFileSync('locales/widget/nl.json', 'utf8')) as Record<string, string>;
let heed: HeedProcess;
let browser: Browser;
let source: { id: string; secret: string };
let attributes = '';
const shop = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  // As strict as a shop may be: nothing inline, only itself and Heed.
  response.setHeader(
    'content-security-policy',
    `default-src 'self'; script-src ${heed.url}; connect-src ${heed.url}; style-src 'self'`,
  );
  response.end(`<!doctype html><html lang="nl"><head><title>Winkel</title></head><body><main><h1>Winkel</h1>
    <div id="vraag"></div></main><script defer src="${heed.url}/widget.js" data-source="${source.id}" ${attributes}></script></body></html>`);
});
let shopUrl = '';

beforeAll(async () => {
  heed = await heedProcess();
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  shopUrl = `http://127.0.0.1:${(shop.address() as { port: number }).port}`;
  const me = await heed.call<{ person: { id: string } }>('GET', '/api/session');
  const deputy = await heed.call<{ id: string }>('POST', '/api/people', {
    name: 'Dirk Deputy',
    email: 'dirk@example.org',
    role: 'member',
  });
  source = await heed.call('POST', '/api/sources', {
    kind: 'web',
    name: 'Site',
    settings: { sites: [shopUrl] },
    steward: me.person.id,
    deputy: deputy.id,
  });
  await heed.call('PATCH', `/api/sources/${source.id}`, { state: 'on' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  shop.close();
  await heed?.close();
});

const visit = async (more = ''): Promise<Page> => {
  attributes = more;
  const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 390, height: 780 } });
  page.setDefaultTimeout(10_000);
  page.on('console', (said) => said.type() === 'error' && console.error(said.text()));
  await page.goto(shopUrl);
  return page;
};
const heard = async (text: string) => {
  const { items } = await heed.call<{ items: { id: string; text: string }[] }>(
    'GET',
    `/api/signals?q=${text}`,
  );
  return items.filter((one) => one.text.includes(text)).length;
};

test('the whole form is smaller than thirty kilobytes', () => {
  expect(gzipSync(readFileSync('dist/widget.js')).length).toBeLessThan(30_000);
});

test('a button on a strict page: opened by keyboard, read by everybody, sent once', async () => {
  const page = await visit();
  await page.getByRole('button', { name: words.open }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: words.title }).getByText(words.staffed!).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText(words['no-words']!).waitFor();
  await page.getByLabel(words.words!).fill('Kettingslot past niet op de bakfiets');
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText(words['no-address']!).waitFor();
  await page.getByLabel(words.email!).fill('mark@example.org');
  // The answer is lost on the way; the visitor presses again.
  let lost = 0;
  await page.route('**/messages', async (route) => {
    const response = await route.fetch();
    lost += 1;
    if (lost === 1) await route.abort('connectionreset');
    else await route.fulfill({ response });
  });
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText(words.failed!).waitFor();
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText(words.done!).waitFor();
  expect(lost).toBe(2);
  await expect.poll(() => heard('Kettingslot')).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: words.open }).isVisible()).toBe(true);
  await page.close();
});

test('a form in the page, and a visitor whom the site itself vouches for', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (claims: object, secret: string) => {
    const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const claims = {
    sub: 'customer-7',
    email: 'els@example.org',
    name: 'Els',
    exp: Math.floor(Date.now() / 1000) + 600,
  };
  const page = await visit(`data-form="#vraag" data-token="${sign(claims, source.secret)}"`);
  await page.getByLabel(words.words!).fill('Spiegelreparatie klaar?');
  expect(await page.getByLabel(words.email!).count()).toBe(0);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText(words.done!).waitFor();
  await expect.poll(() => heard('Spiegelreparatie')).toBe(1);
  await page.close();

  const send = (body: object, headers: Record<string, string> = { origin: shopUrl }) =>
    fetch(`${heed.url}/api/web/${source.id}/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
  const message = {
    id: '0193a000-0000-7000-8000-000000000009',
    as: 'form',
    language: 'nl',
    text: 'Vervalst',
  };
  const unsigned = `${part({ alg: 'none' })}.${part(claims)}.`;
  for (const token of [sign(claims, 'wrong'), unsigned, sign({ ...claims, exp: 1 }, source.secret), 'x'])
    expect((await send({ ...message, token })).status).toBe(401);
  // Only the server says who is proven, never the page.
  expect((await send({ ...message, proven: { externalId: 'customer-7' } })).status).toBe(422);
  expect((await send({ ...message, email: 'a@b.example' }, { origin: 'https://evil.example' })).status).toBe(
    403,
  );
  expect((await send({ ...message, email: 'a@b.example' }, {})).status).toBe(403);
  const trapped = await send({ ...message, email: 'a@b.example', website: 'https://spam.example' });
  expect(trapped.status).toBe(201);
  const answer = await fetch(`${heed.url}/api/web/${source.id}`, { headers: { origin: shopUrl } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(shopUrl);
  expect(await heard('Vervalst')).toBe(0);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type HeedProcess, heedProcess } from '../support/heed-process.ts';
import { wordsIn } from '../support/words.ts';

const t = wordsIn('nl');
let heed: HeedProcess;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  heed = await heedProcess();
  const me = await heed.call<{ person: { id: string } }>('GET', '/api/session');
  const deputy = await heed.call<{ id: string }>('POST', '/api/people', {
    name: 'Dirk Deputy',
    email: 'dirk@example.org',
    role: 'member',
  });
  const source = await heed.call<{ id: string }>('POST', '/api/sources', {
    kind: 'capture',
    name: 'Winkel Utrecht',
    steward: me.person.id,
    deputy: deputy.id,
  });
  await heed.call('PATCH', `/api/sources/${source.id}`, { state: 'on' });
  browser = await launchBrowser();
  context = await newPhone();
  await signIn(context);
});
afterAll(async () => {
  await browser?.close();
  await heed?.close();
});

const newPhone = async (serviceWorkers: 'allow' | 'block' = 'allow') => {
  const phone = await browser.newContext({
    serviceWorkers,
    viewport: { width: 390, height: 780 },
    locale: 'nl-NL',
    hasTouch: true,
  });
  phone.setDefaultTimeout(15_000);
  return phone;
};
const signIn = (phone: BrowserContext) =>
  phone.addCookies(
    heed.cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, url: heed.url };
    }),
  );
const open = async (phone = context): Promise<Page> => {
  const page = await phone.newPage();
  await page.goto(`${heed.url}/note/`);
  await page.getByLabel(t('listen.note.words')).waitFor();
  return page;
};
const isCached = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let tries = 0; tries < 100 && !navigator.serviceWorker.controller; tries++)
      await new Promise((again) => setTimeout(again, 50));
    return navigator.serviceWorker.controller !== null;
  });
const write = async (page: Page, words: string) => {
  await page.getByLabel(t('listen.note.words')).fill(words);
  await page.getByRole('button', { name: t('listen.note.save') }).click();
  await page.locator('q', { hasText: words }).waitFor();
};
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('heed-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('notes').objectStore('notes').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.filter((one) => one.state === 'waiting').map((one) => one.text));
          };
        };
      }),
  );
const heard = async (beginning: string) => {
  const { items } = await heed.call<{ items: { text: string }[] }>(
    'GET',
    `/api/signals?q=${beginning}&limit=100`,
  );
  return items
    .map(({ text }) => text)
    .filter((text) => text.startsWith(beginning))
    .sort();
};
const hears = (beginning: string) => expect.poll(() => heard(beginning), { timeout: 30_000, interval: 200 });

test('twenty notes without a line, the tab killed, and each arrives once', async () => {
  let page = await open();
  expect(await isCached(page)).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel(t('listen.note.words')).waitFor();
  const words = Array.from({ length: 20 }, (_, n) => `Zadelklacht nummer ${String(n + 1).padStart(2, '0')}`);
  const began = Date.now();
  for (const one of words.slice(0, 12)) await write(page, one);
  expect((Date.now() - began) / 12).toBeLessThan(10_000);
  await page.close();
  page = await open();
  expect(await kept(page)).toHaveLength(12);
  for (const one of words.slice(12)) await write(page, one);
  await page.close();
  expect(await heard('Zadelklacht')).toEqual([]);

  // Two tabs come back to a line at once.
  await context.setOffline(false);
  const tabs = await Promise.all([open(), open()]);
  await hears('Zadelklacht').toEqual(words);
  await tabs[0].getByText(t('listen.note.sending.done')).waitFor();
  expect(await violationsOn(tabs[0])).toEqual([]);
  for (const tab of tabs) {
    expect(await kept(tab)).toEqual([]);
    await tab.close();
  }
  expect(await heard('Zadelklacht')).toEqual(words);
});

test('an answer that got lost on the way is no second note', async () => {
  // A service worker would hide the request from the one who loses its answer here.
  const phone = await newPhone('block');
  await signIn(phone);
  const page = await open(phone);
  let lost = 0;
  await page.route('**/api/captures', async (route) => {
    await route.fetch();
    lost += 1;
    if (lost <= 3) await route.abort('connectionreset');
    else await route.fulfill({ response: await route.fetch() });
  });
  await write(page, 'Bandenspanning te laag bij levering');
  for (let n = 0; n < 4; n++) {
    await expect.poll(() => lost).toBeGreaterThan(n);
    await page.evaluate(() => dispatchEvent(new Event('online')));
  }
  await expect.poll(() => kept(page)).toEqual([]);
  expect(lost).toBe(4);
  expect(await heard('Bandenspanning')).toEqual(['Bandenspanning te laag bij levering']);
  await phone.close();
});

test('a photo taken without a line comes along, made small', async () => {
  const page = await open();
  await context.setOffline(true);
  const png = await page.screenshot();
  await page
    .getByLabel(t('listen.note.photo'))
    .first()
    .setInputFiles({ name: 'kras.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('img', { name: t('listen.note.preview') }).waitFor();
  await write(page, 'Framekras bij het uitpakken');
  await context.setOffline(false);
  await hears('Framekras').toHaveLength(1);
  await expect.poll(() => kept(page), { timeout: 15_000 }).toEqual([]);
  await page.getByText(t('listen.note.sending.done')).waitFor();
  const { items } = await heed.call<{ items: { id: string }[] }>('GET', '/api/conversations?q=Framekras');
  const talk = await heed.call<{ entries: { attachments: { id: string; type: string; name: string }[] }[] }>(
    'GET',
    `/api/conversations/${items[0]!.id}`,
  );
  expect(talk.entries[0]!.attachments).toMatchObject([{ type: 'image/jpeg', name: 'kras.jpg' }]);
  await page.close();
});

test('when the session has run out the notes stay, and go after signing in again', async () => {
  const page = await open();
  await context.clearCookies();
  await write(page, 'Remblokjes versleten na een week');
  await page.getByRole('link', { name: t('listen.note.signIn') }).waitFor();
  expect(await kept(page)).toHaveLength(1);
  await page.getByRole('link', { name: t('listen.note.signIn') }).click();
  await page.getByLabel(t('ui.door.email')).fill(heed.owner.email);
  await page.locator('input[type=password]').fill(heed.owner.password);
  await page.getByRole('button', { name: t('ui.door.signInAction') }).click();
  await page.waitForURL('**/note/');
  await hears('Remblokjes').toEqual(['Remblokjes versleten na een week']);
  await page.close();
});

test('a full device says so, and the words stay on the screen', async () => {
  const page = await open();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = function (...given) {
      return this.name === 'notes' ? full() : put.apply(this, given);
    };
    IDBObjectStore.prototype.add = full;
  });
  await page.getByLabel(t('listen.note.words')).fill('Kettingkast rammelt');
  await page.getByRole('button', { name: t('listen.note.save') }).click();
  await page.getByRole('alert').getByText(t('listen.note.full')).waitFor();
  expect(await page.getByLabel(t('listen.note.words')).inputValue()).toBe('Kettingkast rammelt');
  await page.close();
});

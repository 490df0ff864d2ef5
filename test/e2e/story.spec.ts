import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type HeedProcess, heedProcess } from '../support/heed-process.ts';
import { smtpServer } from '../support/smtp-server.ts';
import { type Language, wordsIn } from '../support/words.ts';

const stories: Record<
  Language,
  {
    said: (n: number) => string;
    reply: string;
    title: string;
    need: string;
    told: { nl: string; en: string };
  }
> = {
  nl: {
    said: (n) => `Ik zou graag een kinderzitje huren voor mijn fiets, is dat mogelijk in winkel ${n}?`,
    reply: 'Goede vraag: dat kan nog niet, maar ik geef het door.',
    title: 'Kinderzitjes te huur',
    need: 'Klanten willen een kinderzitje huren in plaats van kopen',
    told: {
      nl: 'U vroeg om een kinderzitje te huur: dat kan nu in elke winkel.',
      en: 'You asked to rent a child seat: now you can, in every shop.',
    },
  },
  en: {
    said: (n) => `I would like to rent a child seat for my bike, is that possible in shop ${n}?`,
    reply: 'Good question: not yet, but I am passing it on.',
    title: 'Child seats for rent',
    need: 'Customers want to rent a child seat instead of buying one',
    told: {
      nl: 'U vroeg om een kinderzitje te huur: dat kan nu in elke winkel.',
      en: 'You asked to rent a child seat: now you can, in every shop.',
    },
  },
};
const customers = 40;

describe.each(['nl', 'en'] as const)('one message, all the way round (%s)', (language) => {
  const t = wordsIn(language);
  const story = stories[language];
  let heed: HeedProcess;
  let browser: Browser;
  let page: Page;
  let mail: Awaited<ReturnType<typeof smtpServer>>;

  beforeAll(async () => {
    mail = await smtpServer();
    heed = await heedProcess({ SMTP_URL: mail.url, MAIL_FROM: 'Zorg <care@example.org>' });
    await heed.call('PATCH', '/api/session/settings', { language });
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript((chosen) => localStorage.setItem('heed.language', chosen), language);
  });
  afterAll(async () => {
    await browser?.close();
    await heed?.close();
    await mail?.close();
  });

  // What the browser showed when it went wrong, to look at.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    mkdirSync('test-results', { recursive: true });
    await page.screenshot({ path: `test-results/${language}-${task.name.replace(/\W+/g, '-')}.png` });
  });

  const file = () => {
    const rows = Array.from(
      { length: customers },
      (_, n) => `m${n},"${story.said(n)}",Klant ${n},klant${n}@example.net`,
    );
    return ['nr,bericht,naam,mail', ...rows].join('\n');
  };
  const columns = { text: 'bericht', id: 'nr', author: 'naam', authorEmail: 'mail' };
  const importOnScreen = async () => {
    await page.goto(`${heed.url}/sources`);
    await button('listen.add.title').click();
    await page.getByText(t('listen.kind.file.name'), { exact: true }).click();
    await page.getByLabel(t('listen.add.name')).fill('Mailbox');
    await button('listen.add.send').click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mail.csv', mimeType: 'text/csv', buffer: Buffer.from(file()) });
    for (const [field, column] of Object.entries(columns))
      await page
        .getByLabel(t(`listen.field.${field}`), { exact: false })
        .first()
        .selectOption(column);
    await button('listen.look.start').click();
    await page
      .getByText(
        t('listen.imports.counts', { rows: customers, accepted: customers, duplicate: 0, rejected: 0 }),
      )
      .waitFor();
  };
  const importByCommand = async (): Promise<object> => {
    const path = join(heed.dataFolder, 'mail.csv');
    writeFileSync(path, file());
    const map = Object.entries(columns)
      .map(([field, column]) => `${field}=${column}`)
      .join();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['src/main.ts', 'import', path, '--source', 'Mailbox', '--map', map, '--json'],
      { env: { PATH: process.env.PATH, HOME: process.env.HOME, HEED_DATA: heed.dataFolder } },
    );
    return JSON.parse(stdout.trim().split('\n').at(-1)!);
  };

  const button = (key: string, params?: Record<string, string | number>) =>
    page.getByRole('button', { name: t(key, params) }).first();
  const mailTo = async (address: string, holding: string) => {
    await expect
      .poll(
        () => mail.heard.some((one) => one.to.includes(address) && textOf(one.source).includes(holding)),
        { timeout: 40_000, interval: 200 },
      )
      .toBe(true);
    return textOf(
      mail.heard.findLast((one) => one.to.includes(address) && textOf(one.source).includes(holding))!.source,
    );
  };

  test('the owner signs in and what customers said comes in', async () => {
    await page.goto(`${heed.url}/`);
    await page.getByLabel(t('ui.door.email')).fill(heed.owner.email);
    await page.locator('input[type=password]').fill(heed.owner.password);
    await page.getByRole('button', { name: t('ui.door.signInAction') }).click();
    await page.getByRole('heading', { level: 1, name: t('ui.screens.today') }).waitFor();
    // In one language somebody brings the file on the screen, in the other a program does on the command line.
    if (language === 'nl') await importOnScreen();
    else expect(await importByCommand()).toMatchObject({ accepted: customers, rejected: 0 });
    await expect
      .poll(
        async () =>
          (await heed.call<{ items: { signals: number }[] }>('GET', '/api/themes')).items.reduce(
            (sum, theme) => sum + theme.signals,
            0,
          ),
        { timeout: 60_000, interval: 300 },
      )
      .toBeGreaterThan(customers / 2);
  });

  test('one is answered from the inbox, by mail', async () => {
    await page.goto(`${heed.url}/inbox?q=${language === 'nl' ? 'winkel' : 'shop'}%207`);
    await page.getByText('Klant 7', { exact: true }).first().click();
    const field = page.getByRole('textbox', { name: t('respond.write.reply') });
    await field.fill(story.reply);
    await button('respond.write.send').click();
    await mailTo('klant7@example.net', story.reply.slice(0, 20));
  });

  test('solved is what the customer says: the link works without scripts', async () => {
    await button('respond.deed.solve').click();
    await expect
      .poll(
        () =>
          mail.heard.some(
            (one) => one.to.includes('klant7@example.net') && /\/c\/[\w-]{20,}/.test(textOf(one.source)),
          ),
        { timeout: 40_000, interval: 200 },
      )
      .toBe(true);
    const asked = textOf(mail.heard.findLast((one) => one.to.includes('klant7@example.net'))!.source);
    const link = /https?:\/\/\S+\/c\/[\w-]+/.exec(asked)![0];
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const customer = await plain.newPage();
    await customer.goto(link);
    await customer.locator('input[name=solved][value=yes]').check();
    await customer.locator('input[name=effort][value="2"]').check();
    await customer.locator('form button').click();
    await customer.locator('form').waitFor({ state: 'detached' });
    await plain.close();
    const solved = await heed.call<{ items: { customer: { name: string }; confirmed: boolean }[] }>(
      'GET',
      '/api/conversations?view=solved',
    );
    expect(solved.items.find((one) => one.customer.name === 'Klant 7')?.confirmed).toBe(true);
  });

  test('it becomes an improvement, with the customers’ own words', async () => {
    await page.goto(`${heed.url}/improvements`);
    await button('improve.board.start').click();
    await page.getByLabel(t('improve.form.title'), { exact: true }).fill(story.title);
    await page.getByLabel(t('improve.form.need'), { exact: true }).fill(story.need);
    await page
      .getByRole('searchbox', { name: t('improve.picker.search') })
      .fill(language === 'nl' ? 'kinderzitje' : 'child seat');
    await page.getByRole('checkbox').first().check();
    await button('improve.form.propose').click();
    await page.getByRole('heading', { level: 1, name: story.title }).waitFor();
    for (const step of ['prioritised', 'doing', 'shipped']) {
      await button(`improve.move.${step}`).click();
      await page
        .getByText(t(`improve.stage.${step}`))
        .first()
        .waitFor();
    }
  });

  test('who asked is told, once', async () => {
    await page.getByLabel(t('improve.tell.nl'), { exact: true }).fill(story.told.nl);
    await page.getByLabel(t('improve.tell.en'), { exact: true }).fill(story.told.en);
    const send = page.getByRole('button', { name: t('improve.tell.send', { n: 1 }) });
    await send.click();
    await send.click();
    await expect
      .poll(
        () =>
          mail.heard.filter((one) => textOf(one.source).includes(story.told[language].slice(0, 30))).length,
        { timeout: 40_000, interval: 200 },
      )
      .toBe(1);
  });

  test('the loop is measured, and adds up', async () => {
    const funnel = await heed.call<{ n: number; stages: { stage: string; reached: number; here: number }[] }>(
      'GET',
      '/api/measures/funnel',
    );
    expect(funnel.n).toBe(customers);
    expect(funnel.stages.reduce((sum, stage) => sum + stage.here, 0)).toBe(customers);
    await page.goto(`${heed.url}/measure`);
    await page.getByRole('heading', { level: 1, name: t('ui.screens.measure') }).waitFor();
    await page.getByText(String(customers)).first().waitFor();
  });

  test('no screen has anything against accessibility rules', async () => {
    const first = async (path: string) =>
      (await heed.call<{ items: { id: string }[] }>('GET', path)).items[0]!.id;
    const others = async () => [
      '/settings/departments',
      '/settings/mandates',
      '/settings/keys',
      '/settings/audit',
      '/settings/about',
      `/inbox/${await first('/api/conversations?view=all')}`,
      `/themes/${await first('/api/themes')}`,
      `/improvements/${await first('/api/improvements')}`,
      `/people/${await first('/api/people')}`,
      `/sources/${await first('/api/sources')}`,
      '/people?need=fiets',
      '/nowhere',
    ];
    for (const path of [
      '/',
      '/inbox',
      '/capture',
      '/themes',
      '/improvements',
      '/people',
      '/demand-and-talent',
      '/measure',
      '/journey',
      '/sources',
      '/settings',
      // What differs by language is measured above; the rest costs a while, so once is enough.
      ...(language === 'en' ? [] : await others()),
    ]) {
      await page.goto(`${heed.url}${path}`);
      await page.waitForFunction(
        () => document.querySelector('main') && !document.querySelector('[aria-busy=true]'),
      );
      expect([path, await violationsOn(page)]).toEqual([path, []]);
    }
  });
});

/** The plain text of a mail as it was sent: quoted-printable and base64 undone. */
function textOf(source: string): string {
  const body = source
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const decoded = Buffer.from(body, 'latin1').toString('utf8');
  const base64 = /base64\n[^\n]*\n?\n([\w+/=\n]+)/i.exec(source)?.[1];
  return base64 ? `${decoded}\n${Buffer.from(base64, 'base64').toString('utf8')}` : decoded;
}

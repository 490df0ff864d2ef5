import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

export interface Picture {
  url: string;
  path: string;
  viewport?: { width: number; height: number };
  scheme?: 'light' | 'dark';
  language?: 'en' | 'nl';
  /** 2 is 200 % browser zoom: half the room, twice the pixels. */
  zoom?: number;
  cookie?: { name: string; value: string };
  /** What to do on the page before the picture is taken. */
  first?: (page: Page) => Promise<void>;
}

/** Opens a page as somebody with this window, scheme and language would see it. Errors on the page are printed. */
export const openPage = async (
  browser: Browser,
  {
    url,
    viewport = { width: 1280, height: 800 },
    scheme = 'light',
    language = 'en',
    zoom = 1,
    cookie,
  }: Picture,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: Math.round(viewport.width / zoom), height: Math.round(viewport.height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  });
  if (cookie) await context.addCookies([{ ...cookie, url: new URL(url).origin }]);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page error at ${url}: ${error.message}`));
  page.on('console', (said) => said.type() === 'error' && console.error(`console at ${url}: ${said.text()}`));
  await page.goto(url);
  await page.waitForFunction(
    () => document.querySelector('main') && !document.querySelector('[aria-busy=true]'),
    undefined,
    { timeout: 5_000 },
  );
  return page;
};

/** One picture of one address, in a browser of its own unless one is lent. */
export const takeScreenshot = async (picture: Picture, lent?: Browser): Promise<void> => {
  const browser = lent ?? (await launchBrowser());
  try {
    const page = await openPage(browser, picture);
    await picture.first?.(page);
    await page.screenshot({ path: picture.path });
    await page.context().close();
  } finally {
    if (!lent) await browser.close();
  }
};

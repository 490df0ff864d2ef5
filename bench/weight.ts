import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.ts';
import { signIn } from './door.ts';
import { tell } from './report.ts';
import type { RunningHeed } from './running-heed.ts';

/** The inbox in a real browser that has never been here: requests, bytes over the wire, until a row can be used. */
export async function benchWeight(heed: RunningHeed): Promise<void> {
  const section = 'Weight of the inbox in a real browser';
  const browser = await launchBrowser();
  try {
    await visit(browser, heed, 1); // the browser itself warms up
    const whole = [
      await visit(browser, heed, 1),
      await visit(browser, heed, 1),
      await visit(browser, heed, 1),
    ];
    const first = whole.sort((a, b) => a.usableMs - b.usableMs)[1]!;
    tell({ section, what: 'requests', unit: '', heed: first.requests, n: 1, bar: { most: 40 } });
    tell({
      section,
      what: 'over the wire (gzip), nothing cached',
      unit: 'KB',
      heed: first.kb,
      n: 1,
      bar: { most: 400 },
    });
    tell({
      section,
      what: 'until a conversation can be opened',
      unit: 'ms',
      heed: first.usableMs,
      n: 3,
      bar: { most: 1000 },
    });
    const slow = [
      await visit(browser, heed, 4),
      await visit(browser, heed, 4),
      await visit(browser, heed, 4),
    ];
    const slowest = slow.sort((a, b) => a.usableMs - b.usableMs)[1]!;
    tell({
      section,
      what: 'until a conversation can be opened, a quarter of the processor',
      unit: 'ms',
      heed: slowest.usableMs,
      n: 3,
      bar: { most: 2000 },
    });
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, heed: RunningHeed, slower: number) {
  const door = await signIn(heed, 1);
  const [name, ...value] = door.headers.cookie!.split('; ')[0]!.split('=');
  await door.close();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.addCookies([{ name: name!, value: value.join('='), url: heed.url }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.requestWillBeSent', () => {
      requests += 1;
    });
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const began = performance.now();
    await page.goto(`${heed.url}/inbox`, { waitUntil: 'commit' });
    const row = page.locator('main a[href*="/inbox/"], main [role="option"], main [data-row]').first();
    await row.waitFor({ state: 'visible', timeout: 60_000 });
    // Usable means that it answers: a click is handled and the address follows.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const usableMs = performance.now() - began;
    await page.waitForLoadState('networkidle').catch(() => {}); // the live line stays open
    return { usableMs, requests, kb: bytes / 1024 };
  } finally {
    await context.close();
  }
}

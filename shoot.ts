import { launchBrowser } from './test/support/browser.ts';
import { takeScreenshot } from './test/support/screenshot.ts';
const base = process.env.BASE ?? 'http://127.0.0.1:18420';
const r = await fetch(base + '/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'me@example.org', password: 'correct-horse' }) });
const line = r.headers.getSetCookie().find((l) => l.includes('session_token'))!.split(';')[0]!;
const [name, ...v] = line.split('=');
const cookie = { name: name!, value: v.join('=') };
const browser = await launchBrowser();
for (const spec of process.argv.slice(2)) {
  const [path, file, w = '1280', scheme = 'light', language = 'en'] = spec.split('|');
  await takeScreenshot({ url: base + path, path: `/tmp/heed/lead/${file}.png`, viewport: { width: Number(w), height: w === '360' ? 740 : 860 }, scheme: scheme as 'light', language: language as 'en', cookie, first: async (p) => { await p.waitForTimeout(1500); } }, browser).catch((e) => console.log(spec, e.message));
}
await browser.close();

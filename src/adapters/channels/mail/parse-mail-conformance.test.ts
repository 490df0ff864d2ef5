import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseMail } from './parse-mail.ts';

const folder = '../shared/fixtures';
const absent = !existsSync(folder);
if (absent) console.log(`skipped: ${folder} is absent`);

interface Part {
  headers: { name: unknown; value: unknown }[];
  body: { Text?: string; Html?: string; Binary?: number[]; Multipart?: number[]; Message?: unknown };
}

function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

it.skipIf(absent)('yields the bodies and attachments that are expected', { timeout: 60_000 }, async () => {
  const path = `${folder}/eml/dovecot-via-stalwart`;
  const failed: string[] = [];
  let counted = 0;
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.eml'),
  )) {
    const expected = JSON.parse(readFileSync(`${path}/${name.replace('.eml', '.json')}`, 'utf8')) as {
      text_body: number[];
      html_body: number[];
      attachments: number[];
      parts: Part[];
    };
    const started = performance.now();
    const mail = await parseMail(readFileSync(`${path}/${name}`));
    expect(performance.now() - started, name).toBeLessThan(5000);
    const all = fold(
      [
        mail.text,
        mail.html ?? '',
        ...mail.attachments.map((each) => Buffer.from(each.bytes).toString('utf8')),
      ].join('\n'),
    );
    const texts = expected.text_body
      .map((i) => expected.parts[i]?.body.Text)
      .filter((text) => text !== undefined && fold(text) !== '');
    const missing = texts.filter((text) => !all.includes(fold(text!).slice(0, 500)));
    const real = expected.attachments.filter((i) => {
      const body = expected.parts[i]?.body ?? {};
      return (
        !(body.Text !== undefined && body.Text.trim() === '') &&
        !(body.Html !== undefined && body.Html.trim() === '')
      );
    });
    const known = real.filter(
      (i) => expected.parts[i]?.body.Text === undefined && expected.parts[i]?.body.Html === undefined,
    );
    counted++;
    if (missing.length > 0 || mail.attachments.length < known.length) {
      failed.push(
        `${name} missing ${JSON.stringify(missing).slice(0, 150)} attachments ${mail.attachments.length} of ${known.length}; got ${JSON.stringify(mail.text).slice(0, 100)}`,
      );
    }
  }
  console.log(`dovecot: ${counted - failed.length} of ${counted}\n  ${failed.join('\n  ')}`);
  // Two hold a part with two content types, of which either may win; one is a digest, read as text.
  expect(failed.length / counted).toBeLessThan(0.08);
});

it.skipIf(absent)('keeps a body or an attachment of every message', { timeout: 60_000 }, async () => {
  const failed: string[] = [];
  let counted = 0;
  for (const path of [
    'eml/mikel-mail',
    'eml/mailparser',
    'eml/dovecot-via-stalwart/thirdparty',
    'bounces/sisimai',
  ]) {
    for (const name of readdirSync(`${folder}/${path}`, { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.eml'),
    )) {
      const bytes = readFileSync(`${folder}/${path}/${name}`);
      const started = performance.now();
      const mail = await parseMail(bytes);
      expect(performance.now() - started, name).toBeLessThan(5000);
      const raw = bytes.toString('latin1').replace(/\r\n/g, '\n');
      const body = raw
        .slice(raw.indexOf('\n\n'))
        .replace(/^--.*$/gm, '')
        .replace(/^content-[\w-]+:.*(\n[ \t].*)*$/gim, '');
      counted++;
      if (
        body.trim() !== '' &&
        raw.includes('\n\n') &&
        mail.text === '' &&
        !mail.html &&
        mail.attachments.length === 0
      )
        failed.push(`${path}/${name}`);
      if (/^from:.*@/im.test(raw.slice(0, raw.indexOf('\n\n'))) && !mail.from?.email)
        failed.push(`${path}/${name} from`);
      if (/^date:/im.test(raw.slice(0, raw.indexOf('\n\n'))) && !mail.date)
        failed.push(`${path}/${name} date ${mail.headers.get('date')}`);
    }
  }
  console.log(
    `messages with all they hold: ${counted - failed.length} of ${counted}\n  ${failed.join('\n  ')}`,
  );
  expect(failed.length / counted).toBeLessThan(0.05);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { classifyMail } from './classify-mail.ts';
import { parseMail } from './parse-mail.ts';

const folder = '../shared/fixtures';
const absent = !existsSync(folder);
if (absent) console.log(`skipped: ${folder} is absent`);

async function classified(path: string) {
  const found = [];
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((each) => /\.eml$|\.txt$/.test(each))
    .sort()) {
    const mail = await parseMail(readFileSync(`${path}/${name}`));
    found.push({ name, mail, ...classifyMail(mail) });
  }
  return found;
}

it.skipIf(absent)('knows bounces, and only those', { timeout: 60_000 }, async () => {
  const reports = await classified(`${folder}/bounces/sisimai/bsd`);
  const missed = reports.filter(({ bounce, autoReply }) => !bounce && !autoReply);
  const nameless = reports.filter(
    ({ bounce }) => bounce && bounce.kind !== 'complaint' && bounce.failedRecipients.length === 0,
  );
  const without = reports.filter(({ bounce }) => bounce && !bounce.originalMessageId);
  console.log(
    `reports: ${reports.length - missed.length} of ${reports.length}; missed ${missed.map(({ name, mail }) => `${name} (${mail.from?.email}: ${mail.subject})`)}`,
  );
  console.log(`without a failed recipient: ${nameless.length} ${nameless.map(({ name }) => name)}`);
  console.log(`without the original id: ${without.length} ${without.map(({ name }) => name)}`);
  console.log(`answers: ${reports.filter(({ autoReply }) => autoReply).map(({ name }) => name)}`);
  console.log(
    `delayed: ${reports.filter(({ bounce }) => bounce?.kind === 'delayed').map(({ name }) => name)}`,
  );
  expect(missed.length / reports.length).toBeLessThan(0.02);
  const others = [
    ...(await classified(`${folder}/bounces/sisimai/not`)),
    ...(await classified(`${folder}/eml/mikel-mail/plain_emails`)),
    ...(await classified(`${folder}/eml/mikel-mail/mime_emails`)),
    ...(await classified(`${folder}/eml/mikel-mail/attachment_emails`)),
    ...(await classified(`${folder}/eml/mikel-mail/rfc2822`)),
    ...(await classified(`${folder}/eml/dovecot-via-stalwart`)),
  ];
  const wrong = others.filter(({ bounce, autoReply }) => bounce || autoReply);
  console.log(
    `others: ${others.length - wrong.length} of ${others.length}; wrong ${wrong.map(({ name, mail }) => `${name} (${mail.from?.email}: ${mail.subject})`)}`,
  );
  expect(wrong.length).toBeLessThan(3);
  const mixed = await classified(`${folder}/bounces/sisimai/err`);
  console.log(`err: ${mixed.filter(({ bounce }) => bounce).length} of ${mixed.length}`);
});

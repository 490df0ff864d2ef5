import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ParseKind, parseCommand } from './parse-command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parse-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function printed(kind: ParseKind, content: string) {
  const file = join(folder, `${kind}.txt`);
  await writeFile(file, content);
  const lines: string[] = [];
  const code = await parseCommand(kind, [file], (line) => lines.push(line));
  expect(lines).toHaveLength(1);
  return { code, ...(JSON.parse(lines[0]!) as Record<string, unknown>), file: 'x' };
}

it('shows a mail', async () => {
  const mail =
    'From: Jan <Jan@example.org>\r\nSubject: Re: fiets\r\nDate: Tue, 5 Mar 2024 10:11:12 +0100\r\n\r\nJa graag\r\n\r\nOp 4 mrt 2024 om 10:00 schreef Winkel <w@example.org>:\r\n> Ophalen?\r\n-- \r\nJan\r\n';
  expect(await printed('mail', mail)).toEqual({
    code: 0,
    file: 'x',
    from: 'Jan <jan@example.org>',
    subject: 'Re: fiets',
    date: '2024-03-05T09:11:12.000Z',
    text: 'Ja graag\n\nOp 4 mrt 2024 om 10:00 schreef Winkel <w@example.org>:\n> Ophalen?\n-- \nJan',
    newText: 'Ja graag',
    quotedText: 'Op 4 mrt 2024 om 10:00 schreef Winkel <w@example.org>:\n> Ophalen?',
    signature: '--\nJan',
    attachments: [],
    bounce: false,
    autoReply: false,
    failedRecipients: [],
  });
});

it('shows a reply and a feed', async () => {
  expect(await printed('reply', 'Ja\n> Nee?')).toEqual({
    code: 0,
    file: 'x',
    newText: 'Ja',
    quotedText: '> Nee?',
    signature: '',
  });
  const feed =
    '<rss><channel><title>T</title><item><guid>1</guid><title>A</title><description>B</description></item></channel></rss>';
  expect(await printed('feed', feed)).toEqual({
    code: 0,
    file: 'x',
    title: 'T',
    items: [{ id: '1', title: 'A', text: 'B', url: null, author: null, publishedAt: null }],
  });
});

it('says which file it could not read and goes on', async () => {
  expect(await printed('feed', 'nothing')).toMatchObject({ code: 1, error: 'feed.not-a-feed' });
  const lines: string[] = [];
  expect(await parseCommand('mail', ['/nowhere', '/nowhere-else'], (line) => lines.push(line))).toBe(1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { file: '/nowhere', error: 'file.unreadable' },
    { file: '/nowhere-else', error: 'file.unreadable' },
  ]);
});
